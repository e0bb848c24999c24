package io.caseline.cases.decide;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.aCaseOf;
import static io.caseline.cases.Given.id;
import static io.caseline.cases.People.APPEALS;
import static io.caseline.cases.People.APPEALS_ADAM;
import static io.caseline.cases.People.APPEALS_ALBA;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.People.SUPERVISOR_SARA;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.DecisionRecorded;
import io.caseline.cases.event.Verdict;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Rejection.Reason;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordDecisionTest {

  private static final String WHY = "The plan says so.";

  @Test
  void the_plan_decides_and_says_why_and_who_took_part() {
    determination()
        .workedOnBy(APPEALS_ADAM)
        .when(decide(APPEALS_ALBA, Verdict.DENIED))
        .records(
            new DecisionRecorded(
                CASE,
                NOW,
                id(9),
                Verdict.DENIED,
                WHY,
                Category.ORGANIZATION_DETERMINATION,
                "alba",
                "adam"));
  }

  @Test
  void only_the_responsible_department_decides() {
    for (Actor by : List.of(CSR_ANNA, CLAIMS_CLARA, SUPERVISOR_SARA)) {
      determination()
          .when(decide(by, Verdict.DENIED))
          .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(APPEALS));
    }
  }

  @Test
  void the_same_decision_twice_changes_nothing() {
    determination()
        .decidedBy(APPEALS_ALBA, Verdict.DENIED, Category.ORGANIZATION_DETERMINATION)
        .when(decide(APPEALS_ALBA, Verdict.DENIED))
        .changesNothing();
  }

  @Test
  void an_ended_case_is_not_decided() {
    determination()
        .resolved()
        .when(decide(APPEALS_ALBA, Verdict.DENIED))
        .isRefused(Reason.CASE_RESOLVED);
  }

  @Nested
  class An_appeal {

    @ParameterizedTest
    @EnumSource(names = {"APPEAL", "RECONSIDERATION", "REDETERMINATION", "EXTERNAL_REVIEW"})
    void is_not_decided_by_who_decided_before_on_the_same_case(Category level) {
      denied(level).when(decide(APPEALS_ALBA, Verdict.UPHELD)).isRefused(Reason.NOT_INDEPENDENT);
    }

    @Test
    void is_not_decided_by_who_had_the_work_of_the_decision_under_appeal() {
      denied(Category.RECONSIDERATION)
          .when(decide(APPEALS_ADAM, Verdict.UPHELD))
          .isRefused(Reason.NOT_INDEPENDENT);
    }

    @Test
    void is_not_decided_by_who_took_part_in_the_case_that_it_appeals() {
      aCaseOf(Category.APPEAL, APPEALS)
          .when(
              new RecordDecision(
                  CASE, APPEALS_ALBA, NOW, id(9), Verdict.UPHELD, WHY, Set.of("alba", "adam")))
          .isRefused(Reason.NOT_INDEPENDENT);
    }

    @Test
    void is_decided_by_somebody_who_took_no_part() {
      var nora = new Actor("nora", APPEALS_ALBA.role(), APPEALS_ALBA.department(), null);

      assertThat(denied(Category.RECONSIDERATION).when(decide(nora, Verdict.OVERTURNED)).recorded())
          .hasSize(1);
    }

    @Test
    void may_be_decided_anew_by_its_own_decider() {
      aCaseOf(Category.APPEAL, APPEALS)
          .decidedBy(APPEALS_ALBA, Verdict.UPHELD, Category.APPEAL)
          .when(decide(APPEALS_ALBA, Verdict.OVERTURNED))
          .records(
              new DecisionRecorded(
                  CASE, NOW, id(9), Verdict.OVERTURNED, WHY, Category.APPEAL, "alba", null));
    }
  }

  @Test
  void a_first_decision_asks_for_no_independence() {
    determination()
        .when(
            new RecordDecision(
                CASE, APPEALS_ALBA, NOW, id(9), Verdict.APPROVED, WHY, Set.of("alba")))
        .records(
            new DecisionRecorded(
                CASE,
                NOW,
                id(9),
                Verdict.APPROVED,
                WHY,
                Category.ORGANIZATION_DETERMINATION,
                "alba",
                null));
  }

  private static Given determination() {
    return aCaseOf(Category.ORGANIZATION_DETERMINATION, APPEALS);
  }

  /** Alba denied, while Adam had the work; then the member appealed on the same case. */
  private static Given denied(Category appeal) {
    return determination()
        .decidedBy(APPEALS_ALBA, Verdict.DENIED, Category.ORGANIZATION_DETERMINATION, APPEALS_ADAM)
        .reclassified(Category.ORGANIZATION_DETERMINATION, appeal);
  }

  private static RecordDecision decide(Actor by, Verdict verdict) {
    return new RecordDecision(CASE, by, NOW, id(9), verdict, WHY, Set.of());
  }
}
