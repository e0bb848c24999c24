package io.caseline.bench.measure;

import io.caseline.bench.load.Ask;
import io.caseline.bench.load.Turn;
import io.caseline.bench.load.Work;
import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.CommandAnswer;
import io.caseline.tools.client.Person;
import io.caseline.tools.client.Session;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * How long after a command's answer a list shows it, while others append at half the speed that
 * they could. The time of reading the list is in it.
 */
public final class Lag {

  private static final int CALLERS = 8;
  private static final int DIGITS = 3;

  /** A node that has shown nothing yet takes a second for its first list, as all is new to it. */
  private static final Duration WARM_UP = Duration.ofSeconds(15);

  /** Long enough for some hundreds of lists, as one of a hundred is what counts. */
  private static final Duration LASTING = Duration.ofSeconds(30);

  private final Sides sides;

  public Lag(Sides sides) {
    this.sides = sides;
  }

  /**
   * In milliseconds.
   *
   * @param reader of the node that the list is read from
   */
  public Histogram measure(CaselineClient reader, double notesPerSecond)
      throws InterruptedException, ExecutionException {
    during(WARM_UP, reader, notesPerSecond);
    return during(LASTING, reader, notesPerSecond);
  }

  private Histogram during(Duration lasting, CaselineClient reader, double notesPerSecond)
      throws InterruptedException, ExecutionException {
    try (var load = Executors.newSingleThreadExecutor()) {
      Future<?> others =
          load.submit(
              () ->
                  Turn.of(
                      sides.stand().portOfCases(),
                      CALLERS,
                      lasting,
                      caller ->
                          new Paced(
                              sides.workOfService(Measures.append(), caller, CALLERS),
                              CALLERS / notesPerSecond)));
      Histogram times = new Histogram(DIGITS);
      while (!others.isDone()) {
        times.recordValue(untilShown(reader).toMillis());
      }
      others.get();
      return times;
    }
  }

  private Duration untilShown(CaselineClient reader) {
    Session csr = sides.client().cases(Person.csr("csr-0"));
    Session supervisor = reader.cases(ServiceOperations.LIST_READER);
    String caseId = sides.casesOfService().still().getFirst();
    CommandAnswer answer =
        csr.command(
            "/v1/cases/" + caseId + "/notes",
            Map.of("text", "Called back.", "visibility", "INTERNAL"));
    long answered = System.nanoTime();
    supervisor.get("/v1/cases?limit=1", answer.consistencyToken().orElseThrow());
    return Duration.ofNanos(System.nanoTime() - answered);
  }

  /** Asks no faster than every so many seconds. */
  private static final class Paced implements Work {

    private final Work work;
    private final long nanosBetween;
    private long due = System.nanoTime();

    private Paced(Work work, double secondsBetween) {
      this.work = work;
      this.nanosBetween = Math.round(secondsBetween * 1e9);
    }

    @Override
    public @Nullable Ask next() {
      due += nanosBetween;
      LockSupport.parkNanos(due - System.nanoTime());
      return work.next();
    }
  }
}
