package io.caseline.cases.resolvecase;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.ESCALATION;
import static io.caseline.cases.Given.HANDOFF;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.OPENED;
import static io.caseline.cases.Given.REQUEST;
import static io.caseline.cases.Given.aCaseIn;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.People.CSR_BEN;
import static io.caseline.cases.People.CUSTOMER_SERVICE;
import static io.caseline.cases.People.MEDICAL;
import static io.caseline.cases.People.NURSE_MIA;
import static io.caseline.cases.People.SUPERVISOR_SARA;

import io.caseline.cases.Given;
import io.caseline.cases.event.CaseResolved;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.EscalationResolved;
import io.caseline.cases.event.HandoffDeclined;
import io.caseline.cases.event.HandoffRecalled;
import io.caseline.cases.event.InformationRequestWithdrawn;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.OpenItem;
import io.caseline.cases.model.Rejection.Reason;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResolveCaseTest {

  private static final String EXPLANATION = "The brace is covered once a year; this is the second.";
  private static final List<String> NEXT_STEPS = List.of("Appeal within 65 days.");
  private static final String WITHDRAWN = "Withdrawn because the case was resolved.";

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void a_case_ends_for_its_member_with_an_outcome_and_an_explanation(Outcome outcome) {
    anOpenCase()
        .when(resolve(CSR_ANNA, outcome, EXPLANATION, NEXT_STEPS))
        .records(resolved(CSR_ANNA, outcome, EXPLANATION, NEXT_STEPS));
  }

  @Nested
  class Against_the_member {

    @ParameterizedTest
    @EnumSource(names = {"NOT_RESOLVED_FOR_MEMBER", "RESOLVED_PARTLY"})
    void refuses_to_resolve_without_an_explanation(Outcome outcome) {
      anOpenCase()
          .when(resolve(CSR_ANNA, outcome, "  ", NEXT_STEPS))
          .isRefused(Reason.EXPLANATION_NEEDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_RESOLVED_FOR_MEMBER", "RESOLVED_PARTLY"})
    void refuses_to_resolve_without_a_next_step(Outcome outcome) {
      anOpenCase()
          .when(resolve(CSR_ANNA, outcome, EXPLANATION, List.of()))
          .isRefused(Reason.NEXT_STEP_NEEDED);
      anOpenCase()
          .when(resolve(CSR_ANNA, outcome, EXPLANATION, List.of(" ")))
          .isRefused(Reason.NEXT_STEP_NEEDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESOLVED_FOR_MEMBER", "WITHDRAWN", "NO_ACTION_NEEDED"})
    void who_got_what_they_asked_for_needs_no_next_step(Outcome outcome) {
      anOpenCase()
          .when(resolve(CSR_ANNA, outcome, EXPLANATION, List.of()))
          .records(resolved(CSR_ANNA, outcome, EXPLANATION, List.of()));
    }
  }

  @Nested
  class While_others_work_on_it {

    @Test
    void refuses_to_resolve_while_a_request_is_open() {
      anOpenCase()
          .asking(CLAIMS, CSR_ANNA)
          .when(resolve(CSR_ANNA))
          .isRefused(
              Reason.OPEN_WORK,
              "openRequests",
              List.of(new OpenItem(REQUEST, CLAIMS, "REQUESTED")),
              "openHandoffs",
              List.of(),
              "openEscalations",
              List.of());
    }

    @Test
    void refuses_to_resolve_while_a_handoff_is_pending() {
      anOpenCase()
          .handoffOffered(CUSTOMER_SERVICE, CLAIMS)
          .when(resolve(CSR_ANNA))
          .isRefused(
              Reason.OPEN_WORK,
              "openRequests",
              List.of(),
              "openHandoffs",
              List.of(new OpenItem(HANDOFF, CLAIMS, "OFFERED")),
              "openEscalations",
              List.of());
    }

    @Test
    void refuses_to_resolve_while_an_escalation_is_open() {
      anOpenCase()
          .escalated(EscalationPath.CLINICAL, CSR_ANNA)
          .acknowledgedBy(NURSE_MIA)
          .when(resolve(CSR_ANNA))
          .isRefused(
              Reason.OPEN_WORK,
              "openRequests",
              List.of(),
              "openHandoffs",
              List.of(),
              "openEscalations",
              List.of(new OpenItem(ESCALATION, "CLINICAL", "ACKNOWLEDGED")));
    }

    @Test
    void resolves_once_everything_is_answered() {
      anOpenCase()
          .asking(CLAIMS, CSR_ANNA)
          .answeredBy(CLAIMS_CLARA)
          .handoffOffered(CUSTOMER_SERVICE, MEDICAL)
          .and(new HandoffDeclined(CASE, OPENED, HANDOFF, "No.", "mia"))
          .escalated(EscalationPath.CLINICAL, CSR_ANNA)
          .acknowledgedBy(NURSE_MIA)
          .escalationResolvedBy(NURSE_MIA)
          .when(resolve(CSR_ANNA))
          .records(resolved(CSR_ANNA));
    }

    @Test
    void withdraws_what_is_open_in_the_same_command_when_told_to() {
      anOpenCase()
          .asking(CLAIMS, CSR_ANNA)
          .handoffOffered(CUSTOMER_SERVICE, CLAIMS)
          .escalated(EscalationPath.CLINICAL, CSR_ANNA)
          .when(resolveAndWithdraw(CSR_ANNA))
          .records(
              new InformationRequestWithdrawn(CASE, NOW, REQUEST, WITHDRAWN, "anna"),
              new HandoffRecalled(CASE, NOW, HANDOFF, WITHDRAWN, "anna"),
              new EscalationResolved(CASE, NOW, ESCALATION, WITHDRAWN, "anna"),
              resolved(CSR_ANNA));
    }

    @Test
    void does_not_sweep_away_an_escalation_that_somebody_else_raised() {
      anOpenCase()
          .escalated(EscalationPath.CARE_SUPPORT, CSR_ANNA)
          .when(resolveAndWithdraw(CSR_BEN))
          .isRefused(
              Reason.OPEN_WORK,
              "openEscalations",
              List.of(new OpenItem(ESCALATION, "CARE_SUPPORT", "RAISED")));
    }

    @Test
    void a_supervisor_withdraws_any_escalation_but_a_confidential_one() {
      anOpenCase()
          .escalated(EscalationPath.CLINICAL, CSR_ANNA)
          .when(resolveAndWithdraw(SUPERVISOR_SARA))
          .records(
              new EscalationResolved(CASE, NOW, ESCALATION, WITHDRAWN, "sara"),
              resolved(SUPERVISOR_SARA));
      anOpenCase()
          .escalated(EscalationPath.PRIVACY, CSR_ANNA)
          .when(resolveAndWithdraw(SUPERVISOR_SARA))
          .isRefused(
              Reason.OPEN_WORK,
              "openEscalations",
              List.of(new OpenItem(ESCALATION, "PRIVACY", "RAISED")));
    }
  }

  @Nested
  class Who_resolves {

    @Test
    void the_owner_the_responsible_department_and_a_supervisor_do() {
      for (Actor by : List.of(CSR_ANNA, CLAIMS_CLARA, SUPERVISOR_SARA)) {
        aCaseIn(CLAIMS).ownedBy(CSR_ANNA).when(resolve(by)).records(resolved(by));
      }
    }

    @Test
    void nobody_else_does() {
      aCaseIn(CLAIMS)
          .ownedBy(CSR_ANNA)
          .when(resolve(CSR_BEN))
          .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CLAIMS));
    }
  }

  @Test
  void resolving_twice_with_the_same_words_changes_nothing() {
    anOpenCase().and(resolved(CSR_ANNA)).when(resolve(CSR_ANNA)).changesNothing();
  }

  @Test
  void resolving_a_resolved_case_otherwise_is_refused() {
    anOpenCase()
        .and(resolved(CSR_ANNA))
        .when(resolve(CSR_ANNA, Outcome.WITHDRAWN, EXPLANATION, NEXT_STEPS))
        .isRefused(Reason.CASE_RESOLVED);
  }

  @Test
  void a_closed_case_is_not_resolved() {
    anOpenCase().resolved().closed().when(resolve(CSR_ANNA)).isRefused(Reason.CASE_CLOSED);
  }

  @Test
  void a_reopened_case_is_resolved_again() {
    Given story = anOpenCase().and(resolved(CSR_ANNA)).reopened();

    story.when(resolve(CSR_ANNA)).records(resolved(CSR_ANNA));
  }

  private static ResolveCase resolve(Actor by) {
    return resolve(by, Outcome.NOT_RESOLVED_FOR_MEMBER, EXPLANATION, NEXT_STEPS);
  }

  private static ResolveCase resolve(
      Actor by, Outcome outcome, String explanation, List<String> nextSteps) {
    return new ResolveCase(CASE, by, NOW, outcome, explanation, nextSteps, false);
  }

  private static ResolveCase resolveAndWithdraw(Actor by) {
    return new ResolveCase(
        CASE, by, NOW, Outcome.NOT_RESOLVED_FOR_MEMBER, EXPLANATION, NEXT_STEPS, true);
  }

  private static CaseResolved resolved(Actor by) {
    return resolved(by, Outcome.NOT_RESOLVED_FOR_MEMBER, EXPLANATION, NEXT_STEPS);
  }

  private static CaseResolved resolved(
      Actor by, Outcome outcome, String explanation, List<String> nextSteps) {
    return new CaseResolved(CASE, NOW, outcome, explanation, nextSteps, by.sub());
  }
}
