package io.caseline.cases.escalate;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.ESCALATION;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.aCaseIn;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.People.CARE_SUPPORT;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.CLAIMS_SUPERVISOR;
import static io.caseline.cases.People.COUNSELLOR_CORA;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.People.NURSE_MIA;
import static io.caseline.cases.People.OFFICER_OTTO;
import static io.caseline.cases.People.SUPERVISOR_SARA;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.clock.ServiceTargets;
import io.caseline.cases.event.CaseEscalated;
import io.caseline.cases.event.EscalationAcknowledged;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.EscalationResolved;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.OpenItem;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EscalationTest {

  private static final String WHY = "It cannot wait.";
  private static final String OUTCOME = "The member is safe.";

  @Nested
  class Raising {

    @ParameterizedTest
    @CsvSource({
      "SUPERVISOR, PT4H",
      "CLINICAL, PT4H",
      "CARE_SUPPORT, PT15M",
      "COMPLIANCE, PT24H",
      "PRIVACY, PT4H"
    })
    void anybody_on_the_case_uses_the_path_and_it_has_a_target_time(
        EscalationPath path, Duration target) {
      for (Actor by : List.of(CSR_ANNA, CLAIMS_CLARA, SUPERVISOR_SARA)) {
        anOpenCase()
            .when(escalate(path, by))
            .records(
                new CaseEscalated(CASE, NOW, ESCALATION, path, WHY, NOW.plus(target), by.sub()));
      }
    }

    @ParameterizedTest
    @CsvSource({"EXECUTIVE, PT8H", "REGULATOR, PT24H"})
    void only_a_supervisor_uses_the_highest_paths(EscalationPath path, Duration target) {
      anOpenCase()
          .when(escalate(path, SUPERVISOR_SARA))
          .records(new CaseEscalated(CASE, NOW, ESCALATION, path, WHY, NOW.plus(target), "sara"));
      anOpenCase()
          .when(escalate(path, CSR_ANNA))
          .isRefused(Reason.NOT_YOUR_ROLE, "allowedRoles", List.of("supervisor", "system"));
    }

    @Test
    void refuses_a_second_escalation_on_a_path_that_is_open() {
      anOpenCase()
          .escalated(EscalationPath.CLINICAL, CSR_ANNA)
          .when(escalateAgain(EscalationPath.CLINICAL))
          .isRefused(
              Reason.ESCALATION_OPEN,
              "openEscalations",
              List.of(new OpenItem(ESCALATION, "CLINICAL", "RAISED")));
    }

    @Test
    void two_paths_may_be_open_at_once_and_one_again_after_its_end() {
      assertThat(
              anOpenCase()
                  .escalated(EscalationPath.CLINICAL, CSR_ANNA)
                  .when(escalateAgain(EscalationPath.CARE_SUPPORT))
                  .recorded())
          .hasSize(1);
      assertThat(
              anOpenCase()
                  .escalated(EscalationPath.CLINICAL, CSR_ANNA)
                  .acknowledgedBy(NURSE_MIA)
                  .escalationResolvedBy(NURSE_MIA)
                  .when(escalateAgain(EscalationPath.CLINICAL))
                  .recorded())
          .hasSize(1);
    }

    @Test
    void an_ended_case_is_not_escalated_before_it_is_reopened() {
      anOpenCase()
          .resolved()
          .when(escalate(EscalationPath.CARE_SUPPORT, CSR_ANNA))
          .isRefused(Reason.CASE_RESOLVED);
    }
  }

  @Nested
  class Acknowledging {

    @ParameterizedTest
    @CsvSource({
      "CLINICAL, medical-management",
      "CARE_SUPPORT, care-support",
      "COMPLIANCE, compliance",
      "PRIVACY, compliance",
      "REGULATOR, compliance"
    })
    void a_person_of_the_paths_department_acknowledges_it_and_nobody_else(
        EscalationPath path, String department) {
      for (Actor by : List.of(CSR_ANNA, SUPERVISOR_SARA, CLAIMS_CLARA)) {
        escalated(path)
            .when(new AcknowledgeEscalation(CASE, by, NOW, ESCALATION))
            .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(department));
      }
      Actor answering =
          List.of(NURSE_MIA, COUNSELLOR_CORA, OFFICER_OTTO).stream()
              .filter(it -> it.worksIn(department))
              .findFirst()
              .orElseThrow();
      escalated(path)
          .when(new AcknowledgeEscalation(CASE, answering, NOW, ESCALATION))
          .records(new EscalationAcknowledged(CASE, NOW, ESCALATION, answering.sub()));
    }

    @Test
    void a_supervisor_of_the_responsible_department_acknowledges_the_supervisors_path() {
      inClaims()
          .when(new AcknowledgeEscalation(CASE, CLAIMS_SUPERVISOR, NOW, ESCALATION))
          .records(new EscalationAcknowledged(CASE, NOW, ESCALATION, "cleo"));
    }

    @Test
    void a_supervisor_of_another_department_is_told_whose_it_is() {
      inClaims()
          .when(new AcknowledgeEscalation(CASE, SUPERVISOR_SARA, NOW, ESCALATION))
          .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CLAIMS));
    }

    @Test
    void who_does_not_supervise_is_told_that_a_supervisor_does_this() {
      inClaims()
          .when(new AcknowledgeEscalation(CASE, CLAIMS_CLARA, NOW, ESCALATION))
          .isRefused(Reason.NOT_YOUR_ROLE, "allowedRoles", List.of("supervisor"));
    }

    @Test
    void any_supervisor_acknowledges_the_executive_path_and_nobody_else() {
      escalated(EscalationPath.EXECUTIVE)
          .when(new AcknowledgeEscalation(CASE, CLAIMS_SUPERVISOR, NOW, ESCALATION))
          .records(new EscalationAcknowledged(CASE, NOW, ESCALATION, "cleo"));
      escalated(EscalationPath.EXECUTIVE)
          .when(new AcknowledgeEscalation(CASE, CSR_ANNA, NOW, ESCALATION))
          .isRefused(Reason.NOT_YOUR_ROLE, "allowedRoles", List.of("supervisor"));
    }

    @Test
    void acknowledging_twice_changes_nothing() {
      acknowledged()
          .when(new AcknowledgeEscalation(CASE, COUNSELLOR_CORA, NOW, ESCALATION))
          .changesNothing();
    }

    @Test
    void a_resolved_escalation_is_not_acknowledged() {
      acknowledged()
          .escalationResolvedBy(COUNSELLOR_CORA)
          .when(new AcknowledgeEscalation(CASE, COUNSELLOR_CORA, NOW, ESCALATION))
          .isRefused(Reason.ESCALATION_SETTLED);
    }

    @Test
    void an_escalation_that_is_not_there_is_not_found() {
      anOpenCase()
          .when(new AcknowledgeEscalation(CASE, COUNSELLOR_CORA, NOW, ESCALATION))
          .isRefused(Reason.ITEM_NOT_FOUND);
    }
  }

  @Nested
  class Resolving {

    @Test
    void the_people_of_the_path_resolve_what_one_of_them_acknowledged() {
      acknowledged()
          .when(resolve(COUNSELLOR_CORA, OUTCOME))
          .records(new EscalationResolved(CASE, NOW, ESCALATION, OUTCOME, "cora"));
    }

    @Test
    void refuses_to_resolve_what_no_person_has_acknowledged() {
      escalated(EscalationPath.CARE_SUPPORT)
          .when(resolve(COUNSELLOR_CORA, OUTCOME))
          .isRefused(Reason.ESCALATION_NOT_ACKNOWLEDGED);
    }

    @Test
    void nobody_outside_the_path_resolves_it_not_even_who_raised_it() {
      acknowledged()
          .when(resolve(CSR_ANNA, OUTCOME))
          .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CARE_SUPPORT));
    }

    @Test
    void the_same_outcome_twice_changes_nothing_and_another_is_refused() {
      acknowledged()
          .escalationResolvedBy(COUNSELLOR_CORA)
          .when(resolve(COUNSELLOR_CORA, OUTCOME))
          .changesNothing();
      acknowledged()
          .escalationResolvedBy(COUNSELLOR_CORA)
          .when(resolve(COUNSELLOR_CORA, "It was nothing."))
          .isRefused(Reason.ESCALATION_SETTLED);
    }
  }

  @ParameterizedTest
  @EnumSource(EscalationPath.class)
  void every_path_has_somebody_who_answers(EscalationPath path) {
    var people =
        List.of(SUPERVISOR_SARA, NURSE_MIA, COUNSELLOR_CORA, OFFICER_OTTO, CLAIMS_SUPERVISOR);

    assertThat(people)
        .anySatisfy(
            by ->
                assertThat(
                        escalated(path)
                            .when(new AcknowledgeEscalation(CASE, by, NOW, ESCALATION))
                            .recorded())
                    .hasSize(1));
  }

  private static Given escalated(EscalationPath path) {
    return anOpenCase().escalated(path, CSR_ANNA);
  }

  private static Given inClaims() {
    return aCaseIn(CLAIMS).escalated(EscalationPath.SUPERVISOR, CSR_ANNA);
  }

  private static Given acknowledged() {
    return escalated(EscalationPath.CARE_SUPPORT).acknowledgedBy(COUNSELLOR_CORA);
  }

  private static EscalateCase escalate(EscalationPath path, Actor by) {
    return new EscalateCase(CASE, by, NOW, ESCALATION, path, WHY, ServiceTargets.NONE);
  }

  private static EscalateCase escalateAgain(EscalationPath path) {
    return new EscalateCase(CASE, CSR_ANNA, NOW, Given.id(99), path, WHY, ServiceTargets.NONE);
  }

  private static ResolveEscalation resolve(Actor by, String outcome) {
    return new ResolveEscalation(CASE, by, NOW, ESCALATION, outcome);
  }
}
