package io.caseline.cases.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.clock.LegalRules.Overlap;
import io.caseline.cases.clock.LegalRules.Pick;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.ClockStart;
import io.caseline.cases.event.Consequence;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.Tolling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LegalRulesTest {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  @Test
  void picks_the_version_in_force_on_the_day_of_receipt() {
    var old = rule("r", 1, null, null);
    var changed = rule("r", 2, MARCH, null);
    var rules = new LegalRules(List.of(old, changed));

    assertThat(picked(rules, MARCH.minusDays(1))).isEqualTo(new Pick.Rule(old));
    assertThat(picked(rules, MARCH)).isEqualTo(new Pick.Rule(changed));
    assertThat(rules.all()).containsExactly(changed, old);
  }

  @Test
  void a_newer_version_from_the_same_day_corrects_the_older_one() {
    var corrected = rule("r", 3, MARCH, null);
    var rules =
        new LegalRules(List.of(rule("r", 1, null, null), rule("r", 2, MARCH, null), corrected));

    assertThat(picked(rules, MARCH)).isEqualTo(new Pick.Rule(corrected));
  }

  @Test
  void a_version_that_has_ended_does_not_bring_the_older_one_back() {
    var rules = new LegalRules(List.of(rule("r", 1, null, null), rule("r", 2, MARCH, MARCH)));

    assertThat(picked(rules, MARCH.plusDays(1))).isEqualTo(new Pick.NoClock());
  }

  @Test
  void several_that_fit_are_all_named() {
    var one = rule("a", 1, null, null);
    var other = rule("b", 1, null, null);

    assertThat(picked(new LegalRules(List.of(one, other)), MARCH))
        .isEqualTo(new Pick.Undetermined(true, List.of(one, other)));
  }

  @Test
  void none_that_fits_names_those_of_the_category() {
    var drug = rule("a", 1, RequestKind.DRUG, null, null, null);

    assertThat(picked(new LegalRules(List.of(drug)), MARCH))
        .isEqualTo(new Pick.Undetermined(false, List.of(drug)));
  }

  @Test
  void two_rules_for_one_case_overlap_on_the_days_on_which_both_hold() {
    var rules =
        new LegalRules(
            List.of(
                rule("a", 1, null, null),
                rule("a", 2, MARCH, null),
                rule("b", 1, RequestKind.DRUG, null, null, MARCH)));

    assertThat(rules.overlapsOf(rule("c", 1, RequestKind.PAYMENT, null, MAY, null)))
        .containsExactly(new Overlap(rule("a", 2, MARCH, null), MAY, null));
    assertThat(rules.overlapsOf(rule("c", 1, RequestKind.DRUG, null, null, MAY)))
        .containsExactly(
            new Overlap(rule("a", 2, MARCH, null), MARCH, MAY),
            new Overlap(rule("a", 1, null, null), null, MARCH.minusDays(1)),
            new Overlap(rule("b", 1, RequestKind.DRUG, null, null, MARCH), null, MARCH));
    assertThat(rules.overlapsOf(rule("a", 3, MAY, null))).isEmpty();
  }

  @Test
  void an_overlap_is_found_exactly_when_some_case_fits_both_rules() {
    Drawn.cases(
        "an overlap is said exactly where a case of some day fits both rules",
        3_000,
        drawn -> {
          List<LegalRule> versions = new ArrayList<>();
          for (String id : List.of("a", "b")) {
            LocalDate from = null;
            for (int version = 1; version <= 1 + drawn.upTo(2); version++) {
              versions.add(drawnRule(drawn, id, version, from));
              from = (from == null ? MARCH : from).plusDays(drawn.upTo(5));
            }
          }
          var next =
              drawnRule(drawn, "c", 1, drawn.chance(2) ? null : MARCH.plusDays(drawn.upTo(5)));
          var before = new LegalRules(versions);
          versions.add(next);
          var after = new LegalRules(versions);
          boolean some = false;
          for (int day = -2; day < 20; day++) {
            LocalDate received = MARCH.plusDays(day);
            for (Priority priority : Priority.values()) {
              for (RequestKind request : List.of(RequestKind.DRUG, RequestKind.PAYMENT)) {
                boolean fits = fitting(after, received, request, priority).contains(next);
                some |= fits && fitting(after, received, request, priority).size() > 1;
              }
            }
          }
          assertThat(!before.overlapsOf(next).isEmpty()).isEqualTo(some);
        });
  }

  private static List<LegalRule> fitting(
      LegalRules rules, LocalDate received, RequestKind request, Priority priority) {
    return rules.inForce(received).stream().filter(it -> it.fits(request, priority)).toList();
  }

  private static LegalRule drawnRule(
      Drawn drawn, String id, int version, @Nullable LocalDate from) {
    RequestKind request =
        drawn.chance(3) ? null : drawn.chance(2) ? RequestKind.DRUG : RequestKind.PAYMENT;
    Priority priority =
        drawn.chance(3) ? null : drawn.chance(2) ? Priority.STANDARD : Priority.EXPEDITED;
    LocalDate to = drawn.chance(2) ? null : (from == null ? MARCH : from).plusDays(drawn.upTo(6));
    return rule(id, version, request, priority, from, to);
  }

  private static Pick picked(LegalRules rules, LocalDate received) {
    return rules.pick(
        LegalClockKind.DECISION,
        LineOfBusiness.PART_D,
        Category.APPEAL,
        null,
        Priority.STANDARD,
        received);
  }

  private static LegalRule rule(
      String id, int version, @Nullable LocalDate from, @Nullable LocalDate to) {
    return rule(id, version, null, null, from, to);
  }

  private static LegalRule rule(
      String id,
      int version,
      @Nullable RequestKind request,
      @Nullable Priority priority,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    return new LegalRule(
        id,
        version,
        LineOfBusiness.PART_D,
        Category.APPEAL,
        request,
        priority,
        LegalClockKind.DECISION,
        Limit.ofDays(7),
        null,
        null,
        Tolling.NONE,
        ClockStart.RECEIPT,
        Consequence.REPORT,
        "42 CFR 423.590(a)",
        from,
        to);
  }
}
