package io.caseline.cases.erasure;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.OPENED;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.Given.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.event.ErasureBasis;
import io.caseline.cases.event.LegalHoldLifted;
import io.caseline.cases.event.LegalHoldPlaced;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.web.security.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasePersonalDataTest {

  private static final Actor ADA = new Actor("ada", Role.ADMIN, null, null);
  private static final UUID ERASURE = id(30);
  private static final UUID HOLD = id(31);

  @Test
  void the_case_says_that_it_was_erased_and_by_whom() {
    var erased =
        new PersonalDataErased(CASE, NOW, ERASURE, ErasureBasis.RETENTION_ENDED, "adam", "ada");

    anOpenCase().resolved().closed().when(erase()).records(erased);
    assertThat(anOpenCase().and(erased).facts().keeping().erasedAt()).isEqualTo(NOW);
    anOpenCase().and(erased).when(erase()).changesNothing();
  }

  @Test
  void refuses_to_erase_a_case_under_a_legal_hold() {
    anOpenCase()
        .and(new LegalHoldPlaced(CASE, OPENED, HOLD, "Subpoena.", "sara"))
        .when(erase())
        .isRefused(Reason.LEGAL_HOLD, "legalHolds", List.of(HOLD));
  }

  @Test
  void erases_once_the_hold_is_lifted() {
    anOpenCase()
        .and(
            new LegalHoldPlaced(CASE, OPENED, HOLD, "Subpoena.", "sara"),
            new LegalHoldLifted(CASE, OPENED, HOLD, "Settled.", "sara"))
        .when(erase())
        .recordsKinds(PersonalDataErased.class);
  }

  private static ErasePersonalData erase() {
    return new ErasePersonalData(CASE, ADA, NOW, ERASURE, ErasureBasis.RETENTION_ENDED, "adam");
  }
}
