package io.caseline.bench;

import io.caseline.bench.load.Outcome;
import io.caseline.bench.measure.CatchingUp;
import io.caseline.bench.measure.Day;
import io.caseline.bench.measure.Lag;
import io.caseline.bench.measure.Measures;
import io.caseline.bench.measure.Replay;
import io.caseline.bench.measure.ServiceOperations;
import io.caseline.bench.measure.Sides;
import io.caseline.bench.report.Comparison;
import io.caseline.bench.report.Figure;
import io.caseline.bench.report.Reading;
import io.caseline.tools.client.CaselineClient;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;

/** What is measured beside the turns. */
final class Figures {

  /** A list shows a command within so many milliseconds, of a hundred commands ninety-nine. */
  private static final double LAG_TARGET = 250;

  /** The same on another node than the one that was told. */
  private static final double LAG_TARGET_ELSEWHERE = 1_000;

  /** Flat within a tenth. */
  private static final double GROWN_TARGET = 0.9;

  /** Memory is constant within a tenth. */
  private static final double CONSTANT_TARGET = 0.9;

  private static final int MOST_NODES = 3;
  private static final double REPLAY_TARGET = 1.0 / 3;
  private static final double MEBIBYTE = 1L << 20;

  private final Sides sides;
  private final Extent extent;

  Figures(Sides sides, Extent extent) {
    this.sides = sides;
    this.extent = extent;
  }

  /**
   * After the turns: half of the speed of appending is the load that lag is measured under.
   *
   * @param day how many operations the day has that is played when all else was measured on what
   *     the turns have left; 0 for none
   */
  List<Figure> all(List<Comparison> comparisons, long day)
      throws InterruptedException, SQLException, IOException, ExecutionException {
    List<Figure> figures = new ArrayList<>();
    figures.add(replay());
    OptionalDouble half = halfOfAppends(comparisons);
    if (extent.more() && half.isPresent()) {
      figures.add(lag("lag", LAG_TARGET, sides.client(), half.getAsDouble()));
      figures.addAll(nodes(half.getAsDouble()));
      sides.stand().closeAddedNodes();
    }
    if (day > 0) {
      figures.add(day(day));
    }
    figures.add(memory());
    figures.add(start());
    return figures;
  }

  /** What a service holds, and how fast it answers, at the end of a day against its morning. */
  private Figure day(long operations) throws InterruptedException, IOException {
    Day.Result day = new Day(sides).measure(operations);
    return new Figure(
        "day",
        OptionalDouble.of(day.ratio()),
        CONSTANT_TARGET,
        mebibytes(day.last().live()),
        "MiB",
        String.format(
            Locale.ROOT,
            "%,d operations in %d s: %.0f MiB on the heap after a fifth of them, %.0f at the end;"
                + " p99 %.1f and %.1f ms; lists behind for %d and %d ms; target %.1f",
            day.operations(),
            day.lasted().toSeconds(),
            mebibytes(day.warm().live()),
            mebibytes(day.last().live()),
            day.warm().outcome().percentile(99),
            day.last().outcome().percentile(99),
            day.warm().behind().toMillis(),
            day.last().behind().toMillis(),
            CONSTANT_TARGET));
  }

  /** What became of a measure with a larger store, whatever became of the machine meanwhile. */
  static Figure grown(long growth, Comparison before, Comparison after) {
    return new Figure(
        before.measure().name() + "-grown",
        OptionalDouble.of(after.ratio() / before.ratio()),
        GROWN_TARGET,
        after.service(Reading::perSecond),
        "operations/s",
        String.format(
            Locale.ROOT,
            "of what it was: %.3f of the floor with %,d events more, %.3f before; p99 %.1f and %.1f"
                + " ms; target %.1f",
            after.ratio(),
            growth,
            before.ratio(),
            after.service(Reading::p99),
            before.service(Reading::p99),
            GROWN_TARGET));
  }

  /** Notes a second; empty when they were not measured. */
  private static OptionalDouble halfOfAppends(List<Comparison> comparisons) {
    return comparisons.stream()
        .filter(it -> it.measure().name().equals(Measures.append().name()))
        .mapToDouble(it -> it.service(Reading::perSecond) / 2)
        .findFirst();
  }

  private Figure lag(String name, double target, CaselineClient reader, double notesPerSecond)
      throws InterruptedException, ExecutionException {
    Histogram times = new Lag(sides).measure(reader, notesPerSecond);
    long p99 = times.getValueAtPercentile(99);
    return new Figure(
        name,
        OptionalDouble.empty(),
        0,
        p99,
        "ms",
        String.format(
            Locale.ROOT,
            "a list shows a note after %d ms (p50), %d ms (p99), at %.0f notes a second; target"
                + " %.0f ms",
            times.getValueAtPercentile(50),
            p99,
            notesPerSecond,
            target));
  }

  /** Two and three nodes, callers spread over them, and how soon another node shows a change. */
  private List<Figure> nodes(double notesPerSecond)
      throws InterruptedException, ExecutionException {
    List<Figure> figures = new ArrayList<>();
    List<Integer> ports = new ArrayList<>(List.of(sides.stand().portOfCases()));
    double alone = notesPerSecond(ports);
    while (ports.size() < MOST_NODES) {
      ports.add(sides.stand().addNode());
      notesPerSecond(ports); // warms the new one up
      double together = notesPerSecond(ports);
      figures.add(
          new Figure(
              "nodes-" + ports.size(),
              OptionalDouble.of(together / alone),
              0,
              together,
              "notes/s",
              String.format(
                  Locale.ROOT,
                  "of one node: %.0f notes a second on %d, %.0f on one, on the same processors",
                  together,
                  ports.size(),
                  alone)));
    }
    try (CaselineClient other = sides.stand().clientOf(ports.getLast())) {
      figures.add(lag("lag-other-node", LAG_TARGET_ELSEWHERE, other, notesPerSecond));
    }
    return figures;
  }

  private double notesPerSecond(List<Integer> ports) throws InterruptedException {
    Outcome outcome =
        Measures.append()
            .turn(
                ports,
                extent.turn(),
                caller -> new ServiceOperations(sides.client(), sides.members(), caller),
                sides.casesOfService());
    new CatchingUp(sides.client()).await();
    return outcome.perSecond();
  }

  private Figure replay() throws SQLException, InterruptedException {
    Replay.Result result = new Replay(sides.stand(), sides.client()).measure();
    double perSecond = result.events() * 1e9 / result.rebuilt().toNanos();
    return new Figure(
        "replay",
        OptionalDouble.of(result.ratio()),
        REPLAY_TARGET,
        perSecond,
        "events/s",
        String.format(
            Locale.ROOT,
            "%d projections rebuilt from %d events in %.1f s (%.0f/s), plain JDBC reads them in"
                + " %.2f s; target %.2f",
            result.projections(),
            result.events(),
            seconds(result.rebuilt()),
            perSecond,
            seconds(result.readByJdbc()),
            REPLAY_TARGET));
  }

  private Figure memory() throws IOException {
    double service = mebibytes(sides.stand().mostMemoryOfCases());
    return new Figure(
        "memory",
        OptionalDouble.empty(),
        0,
        service,
        "MiB",
        String.format(
            Locale.ROOT,
            "%.0f MiB at most, the floor %.0f MiB, both with 512 MiB of heap",
            service,
            mebibytes(sides.stand().mostMemoryOfFloor())));
  }

  private Figure start() throws InterruptedException, SQLException {
    sides.stand().awaitTidiedUp();
    double floor = seconds(sides.stand().restartFloor());
    double fromJar = seconds(sides.stand().restartCases());
    double trained = seconds(sides.stand().restartCasesTrained());
    return new Figure(
        "start",
        OptionalDouble.empty(),
        0,
        trained,
        "s",
        String.format(
            Locale.ROOT,
            "ready after %.1f s as ./caseline up starts it, %.1f s from the jar, on what the run"
                + " left; the floor after %.1f s; target 5 s",
            trained,
            fromJar,
            floor));
  }

  private static double mebibytes(long bytes) {
    return bytes / MEBIBYTE;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }
}
