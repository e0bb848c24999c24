package io.caseline.cases.resolvecase;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.OPENED;
import static io.caseline.cases.Given.OTHER_CASE;
import static io.caseline.cases.Given.aCaseIn;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.People.CSR_BEN;
import static io.caseline.cases.People.SUPERVISOR_SARA;
import static io.caseline.cases.People.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.event.CaseClosed;
import io.caseline.cases.event.CaseMarkedDuplicate;
import io.caseline.cases.event.CaseReopened;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReopenAndCloseTest {

  private static final Duration WINDOW = Duration.ofDays(30);
  private static final Instant WINDOW_ENDS = OPENED.plus(WINDOW);
  private static final String WHY = "The bill came again.";

  @Nested
  class Reopening {

    @Test
    void a_resolved_case_is_reopened_within_the_window() {
      anOpenCase()
          .resolved()
          .when(reopen(WINDOW_ENDS))
          .records(new CaseReopened(CASE, WINDOW_ENDS, WHY, 1));
    }

    @Test
    void after_the_window_another_case_is_opened_and_linked_instead() {
      anOpenCase()
          .resolved()
          .when(reopen(WINDOW_ENDS.plusMillis(1)))
          .isRefused(Reason.REOPEN_WINDOW_ENDED, "windowEndedAt", WINDOW_ENDS);
    }

    @Test
    void a_case_closed_within_the_window_is_reopened_too_and_the_window_counts_from_its_end() {
      Given closed = anOpenCase().resolved().later(Duration.ofDays(10)).closed();

      closed.when(reopen(WINDOW_ENDS)).records(new CaseReopened(CASE, WINDOW_ENDS, WHY, 1));
      closed
          .when(reopen(WINDOW_ENDS.plusMillis(1)))
          .isRefused(Reason.REOPEN_WINDOW_ENDED, "windowEndedAt", WINDOW_ENDS);
    }

    @Test
    void a_case_that_was_no_duplicate_after_all_is_reopened_and_is_none_any_more() {
      Given duplicate =
          anOpenCase().and(new CaseMarkedDuplicate(CASE, OPENED, OTHER_CASE, "The same bill."));
      duplicate.when(reopen(NOW)).records(new CaseReopened(CASE, NOW, WHY, 1));

      assertThat(Case.replay(duplicate.reopened().events()).open().links()).isEmpty();
    }

    @Test
    void reopenings_are_counted() {
      anOpenCase()
          .resolved()
          .reopened()
          .resolved()
          .when(reopen(NOW))
          .records(new CaseReopened(CASE, NOW, WHY, 2));
    }

    @Test
    void reopening_an_open_case_changes_nothing() {
      anOpenCase().resolved().reopened().when(reopen(NOW)).changesNothing();
    }

    @Test
    void the_owner_and_the_department_have_it_again() {
      var custody =
          Case.replay(aCaseIn(CLAIMS).ownedBy(CSR_ANNA).resolved().reopened().events())
              .open()
              .custody();

      assertThat(custody.owner()).isEqualTo("anna");
      assertThat(custody.department()).isEqualTo(CLAIMS);
    }

    private static ReopenCase reopen(Instant at) {
      return new ReopenCase(CASE, CSR_BEN, at, WHY, WINDOW);
    }
  }

  @Nested
  class Closing {

    @Test
    void a_resolved_case_is_closed_by_a_person_or_when_the_window_ends() {
      for (Actor by : List.of(CSR_ANNA, CLAIMS_CLARA, SUPERVISOR_SARA, SYSTEM)) {
        resolvedInClaims()
            .when(new CloseCase(CASE, by, NOW))
            .records(new CaseClosed(CASE, NOW, by.sub()));
      }
    }

    @Test
    void nobody_who_is_not_concerned_closes_it() {
      resolvedInClaims()
          .when(new CloseCase(CASE, CSR_BEN, NOW))
          .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CLAIMS));
    }

    @Test
    void an_open_case_is_resolved_before_it_is_closed() {
      anOpenCase().when(new CloseCase(CASE, CSR_ANNA, NOW)).isRefused(Reason.CASE_NOT_RESOLVED);
    }

    @Test
    void closing_twice_changes_nothing() {
      resolvedInClaims().closed().when(new CloseCase(CASE, CSR_ANNA, NOW)).changesNothing();
    }

    @Test
    void a_closed_case_still_tells_how_it_ended() {
      assertThat(Case.replay(resolvedInClaims().closed().events()))
          .isInstanceOfSatisfying(
              Case.Closed.class,
              closed -> {
                assertThat(closed.resolution()).isNotNull();
                assertThat(closed.resolution().outcome()).isEqualTo(Outcome.RESOLVED_FOR_MEMBER);
              });
    }

    private static Given resolvedInClaims() {
      return aCaseIn(CLAIMS).ownedBy(CSR_ANNA).resolved();
    }
  }
}
