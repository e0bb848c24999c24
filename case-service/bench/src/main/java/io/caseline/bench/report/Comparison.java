package io.caseline.bench.report;

import io.caseline.bench.measure.Measure;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** All rounds of a measure. What is quoted is the median, as single rounds meet other work. */
public record Comparison(Measure measure, List<Round> rounds) {

  public Comparison {
    rounds = List.copyOf(rounds);
  }

  public double ratio() {
    return median(Round::ratio);
  }

  double lowestRatio() {
    return rounds.stream().mapToDouble(Round::ratio).min().orElseThrow();
  }

  double highestRatio() {
    return rounds.stream().mapToDouble(Round::ratio).max().orElseThrow();
  }

  double p99Ratio() {
    return median(Round::p99Ratio);
  }

  double floor(ToDoubleFunction<Reading> of) {
    return median(of, Round::floor);
  }

  /** For what follows, such as a load of half of it. */
  public double service(ToDoubleFunction<Reading> of) {
    return median(of, Round::service);
  }

  private double median(ToDoubleFunction<Reading> of, Function<Round, Reading> side) {
    return median(round -> of.applyAsDouble(side.apply(round)));
  }

  private double median(ToDoubleFunction<Round> of) {
    double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
