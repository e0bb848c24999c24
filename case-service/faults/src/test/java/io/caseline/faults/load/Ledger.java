package io.caseline.faults.load;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What was asked and what was answered, written down where no fault reaches. */
public final class Ledger {

  private final Queue<Done> done = new ConcurrentLinkedQueue<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final LongAdder commands = new LongAdder();
  private final LongAdder sent = new LongAdder();
  private final LongAdder answered = new LongAdder();
  private final LongAdder replayed = new LongAdder();
  private final LongAdder unheard = new LongAdder();
  private final LongAdder unavailable = new LongAdder();
  private final LongAdder serverErrors = new LongAdder();

  void begins() {
    commands.increment();
  }

  void sends() {
    sent.increment();
  }

  void succeeded(Done success) {
    done.add(success);
    answered.increment();
    if (success.replayed()) {
      replayed.increment();
    }
  }

  /** No answer came: it was done, or it was not. */
  void heardNothing() {
    unheard.increment();
  }

  void toldToComeBack() {
    unavailable.increment();
  }

  void sawServerError(String what) {
    serverErrors.increment();
    wrong.add(what);
  }

  void saw(String what) {
    wrong.add(what);
  }

  public List<Done> done() {
    return List.copyOf(done);
  }

  /** Answers that should never be given, whatever happens. */
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  public long commands() {
    return commands.sum();
  }

  public long sent() {
    return sent.sum();
  }

  public long answered() {
    return answered.sum();
  }

  public long replayed() {
    return replayed.sum();
  }

  public long unheard() {
    return unheard.sum();
  }

  public long unavailable() {
    return unavailable.sum();
  }

  public long serverErrors() {
    return serverErrors.sum();
  }
}
