package io.caseline.cases;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.aCaseOfPartner;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.People.BRIGHTLINE;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.People.OTHER_PARTNERS_OLE;
import static io.caseline.cases.People.PARTNERS_PAT;
import static io.caseline.cases.People.SUPERVISOR_SARA;
import static io.caseline.cases.People.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.event.OwnerAssigned;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.cases.ownership.TakeOwnership;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The two rules that hold for every command: whose case it is, and whether it changed meanwhile.
 */
class CaseAggregateTest {

  @Nested
  class A_partners_person {

    @Test
    void does_not_learn_that_a_case_of_the_plan_exists() {
      anOpenCase()
          .when(new TakeOwnership(CASE, PARTNERS_PAT, NOW))
          .isRefused(Reason.CASE_NOT_FOUND);
    }

    @Test
    void does_not_learn_that_a_case_of_another_partner_exists() {
      aCaseOfPartner(BRIGHTLINE)
          .when(new TakeOwnership(CASE, OTHER_PARTNERS_OLE, NOW))
          .isRefused(Reason.CASE_NOT_FOUND);
    }

    @Test
    void does_not_learn_the_version_of_a_foreign_case_either() {
      anOpenCase()
          .whenSeenAt(7, new TakeOwnership(CASE, PARTNERS_PAT, NOW))
          .isRefused(Reason.CASE_NOT_FOUND);
    }

    @Test
    void works_on_the_partners_own_cases() {
      aCaseOfPartner(BRIGHTLINE)
          .when(new TakeOwnership(CASE, PARTNERS_PAT, NOW))
          .records(new OwnerAssigned(CASE, NOW, "pat", null));
    }
  }

  @Test
  void the_plans_own_people_and_automations_work_on_the_cases_of_partners() {
    for (var by : List.of(CSR_ANNA, SYSTEM)) {
      aCaseOfPartner(BRIGHTLINE)
          .when(new TakeOwnership(CASE, by, NOW))
          .records(new OwnerAssigned(CASE, NOW, by.sub(), null));
    }
  }

  @Nested
  class An_expected_version {

    private static final Given OF_TWO_EVENTS = anOpenCase().ownedBy(CSR_ANNA);

    @Test
    void is_the_number_of_events_that_the_caller_has_read() {
      OF_TWO_EVENTS
          .whenSeenAt(2, new TakeOwnership(CASE, SUPERVISOR_SARA, NOW))
          .records(new OwnerAssigned(CASE, NOW, "sara", "anna"));
    }

    @Test
    void that_is_stale_is_refused() {
      OF_TWO_EVENTS
          .whenSeenAt(1, new TakeOwnership(CASE, SUPERVISOR_SARA, NOW))
          .isRefused(Reason.STALE_VERSION, "currentVersion", 2L);
    }

    @Test
    void of_the_future_is_refused() {
      OF_TWO_EVENTS
          .whenSeenAt(3, new TakeOwnership(CASE, SUPERVISOR_SARA, NOW))
          .isRefused(Reason.STALE_VERSION, "currentVersion", 2L);
    }

    @Test
    void is_looked_at_before_a_repeat_is_waved_through() {
      OF_TWO_EVENTS
          .whenSeenAt(1, new TakeOwnership(CASE, CSR_ANNA, NOW))
          .isRefused(Reason.STALE_VERSION, "currentVersion", 2L);
    }
  }

  @Test
  void a_command_answers_where_its_events_stand_in_the_case() {
    assertThat(anOpenCase().when(new TakeOwnership(CASE, CSR_ANNA, NOW)).answer())
        .satisfies(
            recorded -> {
              assertThat(recorded.firstSequence()).isEqualTo(1);
              assertThat(recorded.count()).isEqualTo(1);
              assertThat(recorded.version()).isEqualTo(2);
            });
  }
}
