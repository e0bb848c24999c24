package io.caseline.bench.report;

import java.util.Locale;
import java.util.stream.Collectors;

/** The results as a page with charts that needs nothing beside itself. */
public final class ResultsHtml {

  private static final int WIDTH = 420;
  private static final int ROW = 26;

  private ResultsHtml() {}

  public static String of(Results results) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>Caseline against its floor</title>
    <style>
    body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; color: #1d2733; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: .3rem .7rem; text-align: right; border-bottom: 1px solid #d9dee4; }
    th:first-child, td:first-child, td.says { text-align: left; }
    .held { color: #0b6b3a; } .missed { color: #a3231f; }
    svg text { font: 13px system-ui, sans-serif; fill: #1d2733; }
    </style>
    </head>
    <body>
    <h1>Caseline against its floor</h1>
    <p>%s, begun %s. The floor is the least that Spring MVC and PostgreSQL have to do for the same; floor and
    service were asked in turn, by the same generator with the same bodies, on the same PostgreSQL.
    All figures are medians of the rounds.</p>
    <h2>Speed, as a part of the floor's</h2>
    %s
    <p>The bar is the median, the line reaches from the lowest round to the highest, the mark is the target.</p>
    <h2>In figures</h2>
    <table>
    <tr><th>measure</th><th>callers</th><th>floor /s</th><th>service /s</th><th>ratio</th><th>min</th><th>max</th>
    <th>target</th><th>p50 ms</th><th>p99 ms</th><th>&times; floor's p99</th><th>processor ms</th><th>in PostgreSQL</th><th>of the floor</th><th>lists behind s</th></tr>
    %s
    </table>
    <h2>Beside</h2>
    <table>
    %s
    </table>
    </body>
    </html>
    """
        .formatted(
            escaped(results.machine()),
            results.began(),
            chart(results),
            results.comparisons().stream().map(ResultsHtml::row).collect(Collectors.joining("\n")),
            results.figures().stream().map(ResultsHtml::row).collect(Collectors.joining("\n")));
  }

  private static String chart(Results results) {
    int height = ROW * results.comparisons().size() + 10;
    var svg = new StringBuilder();
    svg.append(
        "<svg width=\"720\" height=\"%d\" role=\"img\" aria-label=\"Ratios\">\n".formatted(height));
    double scale =
        WIDTH
            / Math.max(
                1.0,
                results.comparisons().stream()
                    .mapToDouble(Comparison::highestRatio)
                    .max()
                    .orElse(1.0));
    int y = 5;
    for (Comparison each : results.comparisons()) {
      svg.append(bar(each, y, scale));
      y += ROW;
    }
    return svg.append("</svg>").toString();
  }

  private static String bar(Comparison each, int y, double scale) {
    double target = each.measure().target();
    String mark =
        target == 0
            ? ""
            : String.format(
                Locale.ROOT,
                "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"#1d2733\""
                    + " stroke-width=\"2\"/>",
                130 + target * scale,
                y,
                y + 18);
    return String.format(
        Locale.ROOT,
        """
        <text x="0" y="%d">%s</text>
        <rect x="130" y="%d" width="%.1f" height="14" fill="#3d7ab8"/>
        <line x1="%.1f" x2="%.1f" y1="%d" y2="%d" stroke="#e0912f" stroke-width="3"/>%s
        <text x="%d" y="%d">%.3f</text>
        """,
        y + 13,
        each.measure().name(),
        y + 2,
        each.ratio() * scale,
        130 + each.lowestRatio() * scale,
        130 + each.highestRatio() * scale,
        y + 9,
        y + 9,
        mark,
        145 + WIDTH,
        y + 13,
        each.ratio());
  }

  private static String row(Comparison each) {
    double target = each.measure().target();
    return String.format(
        Locale.ROOT,
        """
        <tr><td title="%s">%s</td><td>%d</td><td>%.0f</td><td>%.0f</td><td class="%s">%.3f</td><td>%.3f</td><td>%.3f</td>\
        <td>%s</td><td>%.1f</td><td>%.1f</td><td>%.1f</td><td>%.2f</td><td>%.2f</td><td>%.2f</td><td>%.1f</td></tr>\
        """,
        escaped(each.measure().says()),
        each.measure().name(),
        each.measure().callers(),
        each.floor(Reading::perSecond),
        each.service(Reading::perSecond),
        verdict(each.ratio(), target),
        each.ratio(),
        each.lowestRatio(),
        each.highestRatio(),
        target == 0 ? "" : Double.toString(target),
        each.service(Reading::p50),
        each.service(Reading::p99),
        each.p99Ratio(),
        each.service(Reading::processorMillis),
        each.service(Reading::databaseMillis),
        each.floor(Reading::processorMillis),
        each.service(it -> it.behind().toMillis() / 1_000.0));
  }

  private static String row(Figure each) {
    return "<tr><td>%s</td><td class=\"%s\">%s</td><td class=\"says\">%s</td></tr>"
        .formatted(
            each.name(),
            each.ratio().isPresent() ? verdict(each.ratio().getAsDouble(), each.target()) : "",
            each.ratio().isPresent()
                ? String.format(Locale.ROOT, "%.3f", each.ratio().getAsDouble())
                : "",
            escaped(each.says()));
  }

  private static String verdict(double ratio, double target) {
    if (target == 0) {
      return "";
    }
    return ratio >= target ? "held" : "missed";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
