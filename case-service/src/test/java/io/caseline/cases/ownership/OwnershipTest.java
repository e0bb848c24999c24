package io.caseline.cases.ownership;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.People.CSR_BEN;
import static io.caseline.cases.People.CUSTOMER_SERVICE;
import static io.caseline.cases.People.SUPERVISOR_SARA;

import io.caseline.cases.Given;
import io.caseline.cases.event.OwnerAssigned;
import io.caseline.cases.event.OwnerReleased;
import io.caseline.cases.model.Rejection.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OwnershipTest {

  private static final Given ANNAS_CASE = anOpenCase().ownedBy(CSR_ANNA);

  @Nested
  class Taking {

    @Test
    void a_case_that_nobody_owns_is_taken_by_whoever_comes() {
      anOpenCase()
          .when(new TakeOwnership(CASE, CSR_BEN, NOW))
          .records(new OwnerAssigned(CASE, NOW, "ben", null));
    }

    @Test
    void an_owned_case_is_taken_over_only_by_a_supervisor() {
      ANNAS_CASE
          .when(new TakeOwnership(CASE, CSR_BEN, NOW))
          .isRefused(Reason.OWNED_BY_ANOTHER, "owner", "anna");
      ANNAS_CASE
          .when(new TakeOwnership(CASE, SUPERVISOR_SARA, NOW))
          .records(new OwnerAssigned(CASE, NOW, "sara", "anna"));
    }

    @Test
    void an_owned_case_is_taken_over_after_the_owners_release() {
      anOpenCase()
          .ownedBy(CSR_ANNA)
          .and(new OwnerReleased(CASE, Given.OPENED, "anna"))
          .when(new TakeOwnership(CASE, CSR_BEN, NOW))
          .records(new OwnerAssigned(CASE, NOW, "ben", null));
    }

    @Test
    void the_owner_keeps_the_case_when_the_work_moves_to_another_department() {
      anOpenCase()
          .ownedBy(CSR_ANNA)
          .handoffOffered(CUSTOMER_SERVICE, CLAIMS)
          .handoffAccepted(CUSTOMER_SERVICE, CLAIMS, CLAIMS_CLARA)
          .when(new TakeOwnership(CASE, CLAIMS_CLARA, NOW))
          .isRefused(Reason.OWNED_BY_ANOTHER, "owner", "anna");
    }

    @Test
    void taking_what_one_owns_already_changes_nothing() {
      ANNAS_CASE.when(new TakeOwnership(CASE, CSR_ANNA, NOW)).changesNothing();
    }
  }

  @Nested
  class Assigning {

    @Test
    void a_supervisor_gives_an_owned_case_to_somebody_else() {
      ANNAS_CASE
          .when(new AssignOwner(CASE, SUPERVISOR_SARA, NOW, "ben"))
          .records(new OwnerAssigned(CASE, NOW, "ben", "anna"));
    }

    @Test
    void nobody_but_a_supervisor_gives_an_owned_case_to_somebody_else() {
      ANNAS_CASE
          .when(new AssignOwner(CASE, CSR_BEN, NOW, "ben"))
          .isRefused(Reason.OWNED_BY_ANOTHER, "owner", "anna");
    }

    @Test
    void assigning_the_owner_that_it_has_changes_nothing() {
      ANNAS_CASE.when(new AssignOwner(CASE, SUPERVISOR_SARA, NOW, "anna")).changesNothing();
    }
  }

  @Nested
  class Releasing {

    @Test
    void the_owner_lets_go_of_a_case() {
      ANNAS_CASE
          .when(new ReleaseOwnership(CASE, CSR_ANNA, NOW))
          .records(new OwnerReleased(CASE, NOW, "anna"));
    }

    @Test
    void a_supervisor_releases_the_case_of_an_owner_who_is_away() {
      ANNAS_CASE
          .when(new ReleaseOwnership(CASE, SUPERVISOR_SARA, NOW))
          .records(new OwnerReleased(CASE, NOW, "anna"));
    }

    @Test
    void nobody_else_releases_it() {
      ANNAS_CASE
          .when(new ReleaseOwnership(CASE, CSR_BEN, NOW))
          .isRefused(Reason.NOT_YOURS, "owner", "anna");
    }

    @Test
    void releasing_what_nobody_owns_changes_nothing() {
      anOpenCase().when(new ReleaseOwnership(CASE, CSR_BEN, NOW)).changesNothing();
    }
  }

  @Test
  void the_ownership_of_an_ended_case_does_not_change() {
    anOpenCase()
        .ownedBy(CSR_ANNA)
        .resolved()
        .when(new TakeOwnership(CASE, SUPERVISOR_SARA, NOW))
        .isRefused(Reason.CASE_RESOLVED);
    anOpenCase()
        .ownedBy(CSR_ANNA)
        .resolved()
        .closed()
        .when(new ReleaseOwnership(CASE, CSR_ANNA, NOW))
        .isRefused(Reason.CASE_CLOSED);
  }
}
