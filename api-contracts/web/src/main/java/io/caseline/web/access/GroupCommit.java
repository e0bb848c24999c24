package io.caseline.web.access;

import io.caseline.web.problem.Causes;
import io.caseline.web.problem.Outage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets those who write at the same time share one write. One thread writes whatever came while it
 * wrote the batch before. Who is alone, or one of few, is written at once. When many are on their
 * way, the thread waits for half of them, a few milliseconds at most: to share a commit costs the
 * database far less than one each, and those who are not waiting use the processor meanwhile.
 *
 * @param <T> what is written
 */
final class GroupCommit<T> implements AutoCloseable {

  /** Puts a batch where it is safe, all or nothing but for those it refuses. */
  interface Batch<T> {

    /** Returns which of the entries, counted from 0, are refused. */
    BitSet write(List<T> entries) throws Exception;
  }

  /** What has become of an entry. */
  enum Outcome {
    WRITTEN,

    /** The batch was written without it. */
    REFUSED,

    /** It was not written, or nobody knows. */
    FAILED
  }

  private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

  private static final int MOST_AT_ONCE = 256;

  /** So few are not kept waiting for each other. */
  private static final int FEW = 4;

  /** So often, a millisecond each, a batch is held back for those on their way. */
  private static final int MOST_PAUSES = 4;

  private static final long PAUSE_NANOS = 1_000_000;

  private final BlockingQueue<Waiting<T>> queue;
  private final Batch<T> batch;
  private final Runnable pause;
  private final Thread writer;
  private final AtomicInteger onTheirWay = new AtomicInteger();
  private volatile boolean closed;

  /** Nobody looks at the queue any more. */
  private volatile boolean ended;

  /**
   * Starts the thread that writes.
   *
   * @param capacity how many may wait; who comes then is refused at once
   */
  GroupCommit(String name, int capacity, Batch<T> batch) {
    this(name, capacity, batch, () -> LockSupport.parkNanos(PAUSE_NANOS));
  }

  GroupCommit(String name, int capacity, Batch<T> batch, Runnable pause) {
    this.pause = pause;
    this.queue = new LinkedBlockingQueue<>(capacity);
    this.batch = batch;
    this.writer = Thread.ofPlatform().name(name).daemon().start(this::writeUntilClosed);
  }

  /** Somebody begins what will end with an entry, as far as can be told; {@link #left} follows. */
  void coming() {
    onTheirWay.incrementAndGet();
  }

  /** Somebody who was coming has done so, or has nothing to write after all. */
  void left() {
    onTheirWay.decrementAndGet();
  }

  /** Waits until the entry is written; has failed when it takes too long. */
  Outcome commit(T entry, Duration patience) {
    Waiting<T> waiting = new Waiting<>(entry);
    if (closed || !queue.offer(waiting)) {
      return Outcome.FAILED;
    }
    if (ended) {
      // This moment: whether it came in time to be given up with the others cannot be known.
      waiting.giveUp();
    }
    try {
      return waiting.outcome.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException impatient) {
      waiting.giveUp();
      return Outcome.FAILED;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InterruptedException stopping) {
      waiting.giveUp();
      Thread.currentThread().interrupt();
      return Outcome.FAILED;
    }
  }

  /** How many entries no batch has taken yet. */
  int waiting() {
    return queue.size();
  }

  /** Writes what is waiting, takes nothing more, and returns when the last batch is done. */
  @Override
  public void close() {
    closed = true;
    try {
      // Its turn comes after all that came before it. With a full queue, the writer sees `closed`.
      queue.offer(new Waiting<>(null), 1, TimeUnit.SECONDS);
      writer.join(Duration.ofSeconds(10));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeUntilClosed() {
    try {
      writeBatches();
    } finally {
      ended = true;
      queue.forEach(Waiting::giveUp);
    }
  }

  private void writeBatches() {
    List<Waiting<T>> next = new ArrayList<>(MOST_AT_ONCE);
    while (!closed || !queue.isEmpty()) {
      try {
        next.add(queue.take());
        gather(next);
        write(next.stream().filter(Waiting::isEntry).filter(Waiting::take).toList());
      } catch (InterruptedException nobodyDoes) {
        log.warn("The thread {} was interrupted and goes on", writer.getName());
      } finally {
        next.clear();
      }
    }
  }

  private void gather(List<Waiting<T>> next) {
    queue.drainTo(next, MOST_AT_ONCE - next.size());
    for (int pauses = 0; pauses < MOST_PAUSES && moreAreWorthIt(next.size()); pauses++) {
      pause.run();
      queue.drainTo(next, MOST_AT_ONCE - next.size());
    }
  }

  private boolean moreAreWorthIt(int gathered) {
    int all = onTheirWay.get();
    return all > FEW && gathered < Math.min(all / 2, MOST_AT_ONCE) && !closed;
  }

  private void write(List<Waiting<T>> entries) {
    if (entries.isEmpty()) {
      return;
    }
    try {
      BitSet refused = batch.write(entries.stream().map(it -> it.entry).toList());
      for (int i = 0; i < entries.size(); i++) {
        entries.get(i).outcome.complete(refused.get(i) ? Outcome.REFUSED : Outcome.WRITTEN);
      }
    } catch (Throwable failure) { // the thread must go on, whatever it was
      if (entries.size() > 1 && !Outage.isBehind(failure)) {
        // One that the database will not take must not cost the others theirs.
        entries.forEach(it -> write(List.of(it)));
        return;
      }
      log.warn("{} entries could not be written: {}", entries.size(), Causes.kind(failure));
      entries.forEach(it -> it.outcome.complete(Outcome.FAILED));
    }
  }

  /** An entry and who waits for it; without an entry, the end. */
  private static final class Waiting<T> {

    private final @Nullable T entry;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final AtomicBoolean taken = new AtomicBoolean();

    Waiting(@Nullable T entry) {
      this.entry = entry;
    }

    boolean isEntry() {
      return entry != null;
    }

    /** Nobody waits any more: unless it is being written this moment, it need not be. */
    void giveUp() {
      take();
      outcome.complete(Outcome.FAILED);
    }

    /** True for the first who takes it: the writer, or who waited and gives up. */
    boolean take() {
      return taken.compareAndSet(false, true);
    }
  }
}
