package io.caseline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.bench.measure.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

  private final Measure open =
      new Measure("open", "a new case", 16, 0.8, (operations, cases, caller, all) -> () -> null);
  private final Comparison comparison =
      new Comparison(open, List.of(round(1_000, 900), round(1_000, 100), round(2_000, 1_000)));
  private final Results results =
      new Results(
          Instant.parse("2026-11-27T08:00:00Z"),
          "2 processors",
          List.of(comparison),
          List.of(
              new Figure("replay", OptionalDouble.of(0.25), 0.33, 5_000, "events/s", "a <b>"),
              new Figure("start", OptionalDouble.empty(), 0, 10.5, "s", "ready after 10.5 s")));

  @Test
  void the_median_of_the_rounds_is_quoted_with_the_lowest_and_the_highest() {
    assertThat(comparison.ratio()).isEqualTo(0.5);
    assertThat(comparison.lowestRatio()).isEqualTo(0.1);
    assertThat(comparison.highestRatio()).isEqualTo(0.9);
    assertThat(comparison.p99Ratio()).isEqualTo(2);
    assertThat(comparison.floor(Reading::perSecond)).isEqualTo(1_000);
  }

  @Test
  void of_an_even_number_of_rounds_the_median_lies_between_the_two_in_the_middle() {
    var even = new Comparison(open, List.of(round(1_000, 200), round(1_000, 400)));

    assertThat(even.service(Reading::perSecond)).isEqualTo(300);
  }

  @Test
  void programs_find_each_measure_by_its_name() {
    JsonNode measures = JsonMapper.shared().readTree(ResultsJson.of(results)).required("measures");

    JsonNode first = measures.required(0);
    assertThat(first.required("measure").asString()).isEqualTo("open");
    assertThat(first.required("ratio").asDouble()).isEqualTo(0.5);
    assertThat(first.required("p99Ratio").asDouble()).isEqualTo(2);
    assertThat(first.required("rounds").size()).isEqualTo(3);
    assertThat(measures.required(1).required("ratio").asDouble()).isEqualTo(0.25);
    assertThat(measures.required(2).has("ratio")).isFalse();
    assertThat(measures.required(2).required("value").asDouble()).isEqualTo(10.5);
  }

  @Test
  void a_table_has_a_line_for_each() {
    assertThat(Table.of(results).lines())
        .anyMatch(it -> it.startsWith("open") && it.contains(" 0.500  0.100  0.900    0.8 "))
        .anyMatch(it -> it.startsWith("replay") && it.contains("ratio 0.250, a <b>"))
        .anyMatch(it -> it.startsWith("start") && it.endsWith(" ready after 10.5 s"));
  }

  @Test
  void a_page_says_what_held_and_what_missed() {
    String page = ResultsHtml.of(results);

    assertThat(page)
        .contains("<td class=\"missed\">0.500</td>")
        .contains("<td class=\"missed\">0.250</td><td class=\"says\">a &lt;b>")
        .contains("<rect x=\"130\" y=\"7\" width=\"210.0\"");
    assertThat(ResultsHtml.of(ofOne(round(100, 90)))).contains("<td class=\"held\">0.900</td>");
  }

  private Results ofOne(Round round) {
    var one = new Comparison(open, List.of(round));
    return new Results(results.began(), results.machine(), List.of(one), List.of());
  }

  private static Round round(double floor, double service) {
    return new Round(reading(floor, 10), reading(service, 20));
  }

  private static Reading reading(double perSecond, double p99) {
    return new Reading(perSecond, p99 / 2, p99, 1.5, 0.5, Duration.ofMillis(20));
  }
}
