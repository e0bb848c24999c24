package io.caseline.cases.legalhold;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.OPENED;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.Given.id;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.People.SUPERVISOR_SARA;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.event.LegalHoldLifted;
import io.caseline.cases.event.LegalHoldPlaced;
import io.caseline.cases.event.OwnerAssigned;
import io.caseline.cases.model.LegalHold;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.cases.ownership.TakeOwnership;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LegalHoldTest {

  private static final UUID HOLD = id(20);
  private static final UUID OTHER_HOLD = id(21);
  private static final String WHY = "Subpoena of 4 May.";

  @Test
  void a_case_is_put_under_a_hold_in_whichever_state_it_is() {
    var placed = new LegalHoldPlaced(CASE, NOW, HOLD, WHY, "sara");
    anOpenCase().when(place(HOLD)).records(placed);
    anOpenCase().resolved().when(place(HOLD)).records(placed);
    anOpenCase().resolved().closed().when(place(HOLD)).records(placed);
  }

  @Test
  void a_case_can_be_under_a_hold_for_each_of_several_matters() {
    var facts = held().facts();

    assertThat(facts.keeping().holds())
        .containsExactly(new LegalHold(HOLD, WHY, "sara", OPENED, null, null));
    held().when(place(OTHER_HOLD)).records(new LegalHoldPlaced(CASE, NOW, OTHER_HOLD, WHY, "sara"));
  }

  @Test
  void the_only_hold_is_lifted_without_being_named() {
    held().when(lift(null)).records(new LegalHoldLifted(CASE, NOW, HOLD, "Settled.", "sara"));
    held().when(lift(HOLD)).records(new LegalHoldLifted(CASE, NOW, HOLD, "Settled.", "sara"));
  }

  @Test
  void of_several_holds_the_one_to_lift_is_named() {
    var twice = heldTwice();

    twice
        .when(lift(null))
        .isRefused(Reason.SEVERAL_LEGAL_HOLDS, "legalHolds", List.of(HOLD, OTHER_HOLD));
    twice
        .when(lift(OTHER_HOLD))
        .records(new LegalHoldLifted(CASE, NOW, OTHER_HOLD, "Settled.", "sara"));
  }

  @Test
  void lifting_one_hold_leaves_the_other() {
    var facts =
        heldTwice().and(new LegalHoldLifted(CASE, OPENED, HOLD, "Settled.", "sara")).facts();

    assertThat(facts.keeping().isHeld()).isTrue();
    assertThat(facts.keeping().openHolds()).containsExactly(OTHER_HOLD);
  }

  @Test
  void a_hold_that_is_not_there_is_not_lifted() {
    held().when(lift(OTHER_HOLD)).isRefused(Reason.ITEM_NOT_FOUND);
  }

  @Test
  void lifting_twice_changes_nothing() {
    var lifted = held().and(new LegalHoldLifted(CASE, OPENED, HOLD, "Settled.", "sara"));

    lifted.when(lift(HOLD)).changesNothing();
    lifted.when(lift(null)).changesNothing();
    assertThat(lifted.facts().keeping().holds())
        .containsExactly(new LegalHold(HOLD, WHY, "sara", OPENED, OPENED, "sara"));
  }

  @Test
  void work_goes_on_under_a_hold() {
    held().when(new TakeOwnership(CASE, CSR_ANNA, NOW)).recordsKinds(OwnerAssigned.class);
  }

  private static Given held() {
    return anOpenCase().and(new LegalHoldPlaced(CASE, OPENED, HOLD, WHY, "sara"));
  }

  private static Given heldTwice() {
    return held().and(new LegalHoldPlaced(CASE, OPENED, OTHER_HOLD, WHY, "sara"));
  }

  private static PlaceLegalHold place(UUID holdId) {
    return new PlaceLegalHold(CASE, SUPERVISOR_SARA, NOW, holdId, WHY);
  }

  private static LiftLegalHold lift(UUID holdId) {
    return new LiftLegalHold(CASE, SUPERVISOR_SARA, NOW, holdId, "Settled.");
  }
}
