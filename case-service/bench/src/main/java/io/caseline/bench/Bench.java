package io.caseline.bench;

import io.caseline.bench.load.Outcome;
import io.caseline.bench.measure.CatchingUp;
import io.caseline.bench.measure.Filling;
import io.caseline.bench.measure.FloorOperations;
import io.caseline.bench.measure.Growth;
import io.caseline.bench.measure.Measure;
import io.caseline.bench.measure.Measures;
import io.caseline.bench.measure.Replay;
import io.caseline.bench.measure.ServiceOperations;
import io.caseline.bench.measure.Sides;
import io.caseline.bench.report.Comparison;
import io.caseline.bench.report.Figure;
import io.caseline.bench.report.Reading;
import io.caseline.bench.report.Results;
import io.caseline.bench.report.Round;
import io.caseline.bench.report.Table;
import io.caseline.bench.stand.Stand;
import io.caseline.tools.client.CaselineClient;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Fills both sides, asks them in turn, and adds up. */
final class Bench {

  private final Stand stand;
  private final CaselineClient client;
  private final Extent extent;
  private final List<Measure> measures;
  private final PrintStream out;

  Bench(
      Stand stand, CaselineClient client, Extent extent, List<Measure> measures, PrintStream out) {
    this.stand = stand;
    this.client = client;
    this.extent = extent;
    this.measures = measures;
    this.out = out;
  }

  static List<Measure> measuresOf(Extent extent) {
    List<Measure> all = new ArrayList<>(Measures.always());
    if (extent.more()) {
      all.addAll(Measures.more());
    }
    return all;
  }

  /**
   * Measures all.
   *
   * @param growth how many more events the service's store has when everything is measured once
   *     more; 0 for not at all
   * @param day how many operations a day has that is played at the end; 0 for none
   */
  Results run(Rounds rounds, long growth, long day)
      throws InterruptedException, SQLException, IOException, ExecutionException {
    Instant began = Instant.now();
    out.println("Filling both sides.");
    long filled = System.nanoTime();
    Sides sides = new Filling(stand, client, extent, measures).fill();
    out.printf(
        Locale.ROOT,
        "Filled after %d s. %d rounds at most, of %d s for each side and measure.%n",
        secondsSince(filled),
        extent.rounds(),
        extent.turn().toSeconds());
    new Replay(stand, client).warmUp();
    List<Comparison> comparisons = compare(sides, rounds);
    List<Figure> figures = new ArrayList<>();
    if (growth > 0) {
      figures.addAll(grown(sides, growth, comparisons));
    }
    if (day > 0) {
      out.printf(Locale.ROOT, "A day of %,d operations follows.%n", day);
    }
    figures.addAll(new Figures(sides, extent).all(comparisons, day));
    return new Results(began, machine(), comparisons, figures);
  }

  private List<Figure> grown(Sides sides, long growth, List<Comparison> before)
      throws InterruptedException, SQLException, IOException {
    out.printf(Locale.ROOT, "Filling in %,d events more.%n", growth);
    long began = System.nanoTime();
    new Growth(stand, client).by(growth, sides.casesOfService().still().getFirst());
    out.printf(Locale.ROOT, "All lists and the tree have them after %d s.%n", secondsSince(began));
    stand.awaitTidiedUp();
    List<Comparison> after = compare(sides, extent.roundsFrom(InstantSource.system()));
    return IntStream.range(0, measures.size())
        .mapToObj(i -> Figures.grown(growth, before.get(i), after.get(i)))
        .toList();
  }

  private static long secondsSince(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toSeconds();
  }

  private List<Comparison> compare(Sides sides, Rounds rounds)
      throws InterruptedException, SQLException {
    for (Measure measure : measures) {
      stand.delayFlushes(measure.flushDelay());
      ofFloor(sides, measure, extent.warmUp().dividedBy(4));
      ofService(sides, measure, extent.warmUp());
    }
    out.println(Table.head());
    Map<Measure, List<Round>> played = new LinkedHashMap<>();
    while (rounds.another()) {
      boolean floorFirst = rounds.played() % 2 == 1;
      for (Measure measure : measures) {
        Round round = round(sides, measure, extent.turn(), floorFirst);
        played.computeIfAbsent(measure, _ -> new ArrayList<>()).add(round);
        out.println(Table.line(new Comparison(measure, List.of(round))));
      }
    }
    stand.delayFlushes(Duration.ZERO);
    return played.entrySet().stream()
        .map(each -> new Comparison(each.getKey(), each.getValue()))
        .toList();
  }

  private Round round(Sides sides, Measure measure, Duration lasting, boolean floorFirst)
      throws InterruptedException, SQLException {
    stand.delayFlushes(measure.flushDelay());
    if (floorFirst) {
      Reading floor = ofFloor(sides, measure, lasting);
      return new Round(floor, ofService(sides, measure, lasting));
    }
    Reading service = ofService(sides, measure, lasting);
    return new Round(ofFloor(sides, measure, lasting), service);
  }

  private Reading ofFloor(Sides sides, Measure measure, Duration lasting)
      throws InterruptedException {
    Cost cost = new Cost(stand::processorUsedByFloor);
    Outcome outcome =
        measure.turn(
            List.of(stand.portOfFloor()),
            lasting,
            caller -> new FloorOperations(sides.members(), caller),
            sides.casesOfFloor());
    return reading(outcome, cost, Duration.ZERO);
  }

  /** What the lists still have to do after the last answer is part of the cost. */
  private Reading ofService(Sides sides, Measure measure, Duration lasting)
      throws InterruptedException {
    Cost cost = new Cost(stand::processorUsedByServices);
    Outcome outcome =
        measure.turn(
            List.of(stand.portOfCases()),
            lasting,
            caller -> new ServiceOperations(client, sides.members(), caller),
            sides.casesOfService());
    Duration behind = new CatchingUp(client).await();
    return reading(outcome, cost, behind);
  }

  private static Reading reading(Outcome outcome, Cost cost, Duration behind) {
    double database = cost.ofDatabase().toNanos() / 1e6 / outcome.operations();
    return new Reading(
        outcome.perSecond(),
        outcome.percentile(50),
        outcome.percentile(99),
        cost.ofSide().toNanos() / 1e6 / outcome.operations() + database,
        database,
        behind);
  }

  /** What was used of the processors since it was made. */
  private final class Cost {

    private final Supplier<Duration> side;
    private final Duration sideBefore;
    private final Duration databaseBefore = stand.processorUsedByDatabase();

    private Cost(Supplier<Duration> side) {
      this.side = side;
      this.sideBefore = side.get();
    }

    Duration ofSide() {
      return side.get().minus(sideBefore);
    }

    Duration ofDatabase() {
      return stand.processorUsedByDatabase().minus(databaseBefore);
    }
  }

  private static String machine() {
    return "%d processors, %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            System.getProperty("java.version"));
  }
}
