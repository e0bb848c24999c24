package io.caseline.bench.report;

import java.util.Locale;

/** The results for a terminal. */
public final class Table {

  private static final String HEAD =
      "%-14s %9s %9s   %6s %6s %6s %6s   %8s %8s %6s   %8s %6s %8s %7s"
          .formatted(
              "",
              "floor/s",
              "service/s",
              "ratio",
              "min",
              "max",
              "target",
              "p50 ms",
              "p99 ms",
              "x p99",
              "cpu ms",
              "in db",
              "of floor",
              "behind");

  private Table() {}

  public static String of(Results results) {
    var text = new StringBuilder(HEAD).append('\n');
    for (Comparison each : results.comparisons()) {
      text.append(line(each)).append('\n');
    }
    text.append('\n');
    for (Figure each : results.figures()) {
      text.append(line(each)).append('\n');
    }
    return text.toString();
  }

  public static String head() {
    return HEAD;
  }

  public static String line(Comparison each) {
    return String.format(
        Locale.ROOT,
        "%-14s %9.0f %9.0f   %6.3f %6.3f %6.3f %6s   %8.1f %8.1f %6.1f   %8.2f %6.2f %8.2f %6.1fs",
        each.measure().name(),
        each.floor(Reading::perSecond),
        each.service(Reading::perSecond),
        each.ratio(),
        each.lowestRatio(),
        each.highestRatio(),
        each.measure().target() == 0 ? "" : Double.toString(each.measure().target()),
        each.service(Reading::p50),
        each.service(Reading::p99),
        each.p99Ratio(),
        each.service(Reading::processorMillis),
        each.service(Reading::databaseMillis),
        each.floor(Reading::processorMillis),
        each.service(it -> it.behind().toMillis() / 1_000.0));
  }

  private static String line(Figure each) {
    return String.format(
        Locale.ROOT,
        "%-14s %s%s",
        each.name(),
        each.ratio().isPresent()
            ? String.format(Locale.ROOT, "ratio %.3f, ", each.ratio().getAsDouble())
            : "",
        each.says());
  }
}
