package io.caseline.cases.ownership;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.aCaseIn;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CLAIMS_CARL;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.CLAIMS_SUPERVISOR;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.People.CUSTOMER_SERVICE;
import static io.caseline.cases.People.SUPERVISOR_SARA;

import io.caseline.cases.Given;
import io.caseline.cases.event.WorkAssigned;
import io.caseline.cases.model.Rejection.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkTest {

  @Test
  void work_is_assigned_within_the_responsible_department() {
    aCaseIn(CLAIMS)
        .workedOnBy(CLAIMS_CARL)
        .when(new AssignWork(CASE, CLAIMS_SUPERVISOR, NOW, "clara"))
        .records(new WorkAssigned(CASE, NOW, "clara", "carl", CLAIMS));
  }

  @Test
  void work_is_not_assigned_by_another_department_not_even_by_its_supervisor() {
    aCaseIn(CLAIMS)
        .when(new AssignWork(CASE, SUPERVISOR_SARA, NOW, "clara"))
        .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CLAIMS));
  }

  @Test
  void assigning_work_to_who_has_it_changes_nothing() {
    aCaseIn(CLAIMS)
        .workedOnBy(CLAIMS_CARL)
        .when(new AssignWork(CASE, CLAIMS_SUPERVISOR, NOW, "carl"))
        .changesNothing();
  }

  @Test
  void work_that_nobody_has_is_claimed_by_one() {
    aCaseIn(CLAIMS)
        .when(new ClaimWork(CASE, CLAIMS_CLARA, NOW))
        .records(new WorkAssigned(CASE, NOW, "clara", null, CLAIMS));
  }

  @Test
  void of_two_who_claim_the_same_work_the_second_is_refused() {
    aCaseIn(CLAIMS)
        .workedOnBy(CLAIMS_CARL)
        .when(new ClaimWork(CASE, CLAIMS_CLARA, NOW))
        .isRefused(Reason.WORK_TAKEN, "assignee", "carl");
  }

  @Test
  void work_of_another_department_is_not_claimed() {
    aCaseIn(CLAIMS)
        .when(new ClaimWork(CASE, CSR_ANNA, NOW))
        .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CLAIMS));
  }

  @Test
  void after_a_handoff_the_work_is_for_anybody_of_the_new_department_to_claim() {
    Given.anOpenCase()
        .workedOnBy(CSR_ANNA)
        .handoffOffered(CUSTOMER_SERVICE, CLAIMS)
        .handoffAccepted(CUSTOMER_SERVICE, CLAIMS, CLAIMS_CARL)
        .when(new ClaimWork(CASE, CLAIMS_CLARA, NOW))
        .records(new WorkAssigned(CASE, NOW, "clara", null, CLAIMS));
  }

  @Test
  void work_on_an_ended_case_is_not_assigned() {
    aCaseIn(CLAIMS)
        .resolved()
        .when(new AssignWork(CASE, CLAIMS_SUPERVISOR, NOW, "clara"))
        .isRefused(Reason.CASE_RESOLVED);
    aCaseIn(CLAIMS)
        .resolved()
        .when(new ClaimWork(CASE, CLAIMS_CLARA, NOW))
        .isRefused(Reason.CASE_RESOLVED);
  }
}
