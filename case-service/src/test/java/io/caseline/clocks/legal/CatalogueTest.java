package io.caseline.clocks.legal;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.clock.DueTime;
import io.caseline.cases.clock.DueTime.StoodStill;
import io.caseline.cases.clock.LegalRule;
import io.caseline.cases.clock.LegalRules;
import io.caseline.cases.clock.LegalRules.Pick;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.Tolling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every rule of the catalogue as it is shipped: that it is picked for what it is for and for
 * nothing else, and that it is due when a person with a calendar says so.
 */
class CatalogueTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Path BY_HAND = Path.of("src/test/resources/legal-clocks-by-hand.csv");

  private static List<LegalRule> rules;
  private static LegalRules catalogue;

  @BeforeAll
  static void load() {
    rules = CatalogueForTests.loaded().stream().map(LegalClock::rule).toList();
    catalogue = new LegalRules(rules);
  }

  /** A line of the table: cells may be empty. */
  private record Line(
      String rule,
      Instant from,
      Instant due,
      String extended,
      String tolledFrom,
      String tolledUntil,
      String dueWhenTolled,
      String about) {

    static Line parse(String line) {
      String[] cells = line.split(",", 8);
      return new Line(
          cells[0], at(cells[1]), at(cells[2]), cells[3], cells[4], cells[5], cells[6], cells[7]);
    }
  }

  @Test
  void every_rule_is_due_when_a_person_with_a_calendar_says_so() {
    Map<String, Line> byHand = byHand();
    assertThat(byHand.keySet())
        .as("a line for each rule, and none else")
        .containsExactlyInAnyOrderElementsOf(rules.stream().map(LegalRule::ruleId).toList());

    for (LegalRule rule : rules) {
      Line line = byHand.get(rule.ruleId());
      DueTime due = DueTime.of(line.from(), rule.limit(), NEW_YORK);
      assertThat(due.instant()).as(rule.ruleId()).isEqualTo(line.due());
      assertThat(line.extended().isEmpty()).as(rule.ruleId()).isEqualTo(rule.extension() == null);
      if (rule.extension() != null) {
        assertThat(due.extendedBy(rule.extension()).instant())
            .as("%s, extended", rule.ruleId())
            .isEqualTo(at(line.extended()));
      }
      assertThat(line.dueWhenTolled().isEmpty())
          .as(rule.ruleId())
          .isEqualTo(rule.tolling() == Tolling.NONE);
      if (rule.tolling() != Tolling.NONE) {
        var still = StoodStill.NONE.plus(at(line.tolledFrom()), at(line.tolledUntil()), NEW_YORK);
        assertThat(due.havingStoodStill(still).instant())
            .as("%s, tolled", rule.ruleId())
            .isEqualTo(at(line.dueWhenTolled()));
      }
      System.out.println(said(rule, line));
    }
    assertThat(rules).hasSize(48);
  }

  @Test
  void every_rule_is_picked_for_what_it_is_for() {
    Map<String, Line> byHand = byHand();
    for (LegalRule rule : rules) {
      LocalDate received = LocalDate.ofInstant(byHand.get(rule.ruleId()).from(), NEW_YORK);
      List<Priority> priorities =
          rule.priority() == null ? List.of(Priority.values()) : List.of(rule.priority());
      List<RequestKind> requests = new ArrayList<>();
      if (rule.request() == null) {
        requests.add(null);
        requests.addAll(List.of(RequestKind.values()));
      } else {
        requests.add(rule.request());
      }
      for (Priority priority : priorities) {
        for (RequestKind request : requests) {
          assertThat(pick(rule, request, priority, received)).isEqualTo(new Pick.Rule(rule));
        }
      }
    }
  }

  @Test
  void no_case_fits_two_rules() {
    assertThat(rules).allMatch(rule -> catalogue.overlapsOf(rule).isEmpty());

    int cases = 0;
    for (LegalClockKind kind : LegalClockKind.values()) {
      for (LineOfBusiness line : LineOfBusiness.values()) {
        for (Category category : Category.values()) {
          for (Priority priority : Priority.values()) {
            List<RequestKind> requests = new ArrayList<>(Arrays.asList(RequestKind.values()));
            requests.add(null);
            for (RequestKind request : requests) {
              for (String day : List.of("2001-05-05", "2025-12-31", "2026-01-01", "2030-01-01")) {
                Pick pick =
                    catalogue.pick(kind, line, category, request, priority, LocalDate.parse(day));
                assertThat(pick)
                    .isNotEqualTo(new Pick.Undetermined(true, List.of()))
                    .matches(it -> !(it instanceof Pick.Undetermined open && open.severalFit()));
                cases++;
              }
            }
          }
        }
      }
    }
    System.out.printf("%,7d kinds of case fit one rule at most%n", cases);
  }

  @Test
  void prior_authorizations_are_due_in_seven_days_from_2026_on() {
    for (LineOfBusiness line :
        List.of(LineOfBusiness.MEDICARE_ADVANTAGE, LineOfBusiness.MEDICAID)) {
      Category category =
          line == LineOfBusiness.MEDICAID
              ? Category.AUTHORIZATION
              : Category.ORGANIZATION_DETERMINATION;
      assertThat(limitOfPriorAuthorization(line, category, "2025-12-31")).isEqualTo("P14D");
      assertThat(limitOfPriorAuthorization(line, category, "2026-01-01")).isEqualTo("P7D");
    }
    // In London it is 2026; the plan received it in 2025.
    assertThat(LocalDate.ofInstant(Instant.parse("2026-01-01T04:59:59Z"), NEW_YORK))
        .isEqualTo(LocalDate.of(2025, 12, 31));
  }

  @Test
  void what_the_law_sets_no_time_for_has_no_clock() {
    assertThat(
            catalogue.pick(
                LegalClockKind.DECISION,
                LineOfBusiness.MEDICARE_ADVANTAGE,
                Category.INQUIRY,
                null,
                Priority.STANDARD,
                LocalDate.of(2026, 3, 1)))
        .isEqualTo(new Pick.NoClock());
  }

  @Test
  void what_is_not_known_is_not_guessed() {
    Pick pick =
        catalogue.pick(
            LegalClockKind.DECISION,
            LineOfBusiness.MEDICARE_ADVANTAGE,
            Category.ORGANIZATION_DETERMINATION,
            null,
            Priority.STANDARD,
            LocalDate.of(2026, 3, 1));

    assertThat(pick)
        .isInstanceOfSatisfying(
            Pick.Undetermined.class,
            open -> {
              assertThat(open.severalFit()).isFalse();
              assertThat(open.candidates())
                  .extracting(LegalRule::ruleId)
                  .contains("ma-od-service-standard", "ma-od-prior-auth-standard", "ma-od-payment")
                  .doesNotContain("ma-od-service-standard-2025");
            });
  }

  private static String limitOfPriorAuthorization(
      LineOfBusiness line, Category category, String received) {
    Pick pick =
        catalogue.pick(
            LegalClockKind.DECISION,
            line,
            category,
            RequestKind.PRIOR_AUTHORIZATION,
            Priority.STANDARD,
            LocalDate.parse(received));
    return ((Pick.Rule) pick).rule().limit().toString();
  }

  private static Pick pick(
      LegalRule rule, RequestKind request, Priority priority, LocalDate received) {
    return catalogue.pick(
        rule.clock(), rule.lineOfBusiness(), rule.category(), request, priority, received);
  }

  private static String said(LegalRule rule, Line line) {
    return "%-34s %-5s from %s due %s%s%s  %s"
        .formatted(
            rule.ruleId(),
            rule.limit(),
            local(line.from()),
            local(line.due()),
            line.extended().isEmpty() ? "" : ", extended " + local(at(line.extended())),
            line.dueWhenTolled().isEmpty() ? "" : ", tolled " + local(at(line.dueWhenTolled())),
            "(" + line.about() + ")");
  }

  private static OffsetDateTime local(Instant moment) {
    return moment.atZone(NEW_YORK).toOffsetDateTime();
  }

  private static Map<String, Line> byHand() {
    try (var lines = Files.lines(BY_HAND)) {
      return lines.skip(1).map(Line::parse).collect(toMap(Line::rule, line -> line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The offset has to be New York's, so that a slip in the table does not go unseen. */
  private static Instant at(String written) {
    OffsetDateTime time = OffsetDateTime.parse(written);
    assertThat(time.getOffset())
        .as(written)
        .isEqualTo(NEW_YORK.getRules().getOffset(time.toInstant()));
    return time.toInstant();
  }
}
