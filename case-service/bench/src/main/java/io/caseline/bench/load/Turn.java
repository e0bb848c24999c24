package io.caseline.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/** Some callers who ask at once, each again as soon as it has been answered. */
public final class Turn {

  /** In microseconds. */
  private static final long LONGEST = 60_000_000;

  private static final int DIGITS = 3;

  private Turn() {}

  /**
   * Until the time is over, or nothing is left to do.
   *
   * @param workOf what each of the callers does, counted from 0
   * @throws Refused when an answer is no success
   */
  public static Outcome of(int port, int callers, Duration lasting, IntFunction<Work> workOf)
      throws InterruptedException {
    return of(List.of(port), callers, lasting, workOf);
  }

  /** The same, of several nodes: callers are spread over their ports. */
  public static Outcome of(
      List<Integer> ports, int callers, Duration lasting, IntFunction<Work> workOf)
      throws InterruptedException {
    var allThere = new CountDownLatch(callers);
    var begin = new CountDownLatch(1);
    List<Future<Histogram>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      for (int i = 0; i < callers; i++) {
        Work work = workOf.apply(i);
        int port = ports.get(i % ports.size());
        all.add(
            threads.submit(
                () -> {
                  try (Caller caller = connected(port, allThere)) {
                    begin.await();
                    return work(caller, work, System.nanoTime() + lasting.toNanos());
                  }
                }));
      }
      allThere.await();
      long began = System.nanoTime();
      begin.countDown();
      var times = new Histogram(LONGEST, DIGITS);
      for (Future<Histogram> each : all) {
        times.add(each.get());
      }
      return new Outcome(times, Duration.ofNanos(System.nanoTime() - began));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refused refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Counts also when it fails, so that nobody waits for a caller who never comes. */
  private static Caller connected(int port, CountDownLatch allThere) throws IOException {
    try {
      return new Caller(port);
    } finally {
      allThere.countDown();
    }
  }

  private static Histogram work(Caller caller, Work work, long end) {
    var times = new Histogram(LONGEST, DIGITS);
    while (System.nanoTime() < end) {
      Ask ask = work.next();
      if (ask == null) {
        break;
      }
      long asked = System.nanoTime();
      Answer answer = caller.send(ask);
      times.recordValue(Math.min(LONGEST, (System.nanoTime() - asked) / 1_000));
      if (!answer.isSuccess()) {
        throw new Refused(ask, answer);
      }
      work.answered(answer);
    }
    return times;
  }
}
