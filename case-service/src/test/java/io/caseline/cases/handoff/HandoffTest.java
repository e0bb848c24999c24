package io.caseline.cases.handoff;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.HANDOFF;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.OPENED;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.People.CSR_BEN;
import static io.caseline.cases.People.CUSTOMER_SERVICE;
import static io.caseline.cases.People.MEDICAL;
import static io.caseline.cases.People.NURSE_MIA;
import static io.caseline.cases.People.SUPERVISOR_SARA;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.event.HandoffAccepted;
import io.caseline.cases.event.HandoffDeclined;
import io.caseline.cases.event.HandoffOffered;
import io.caseline.cases.event.HandoffRecalled;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.OpenItem;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.testing.Invalid;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoffTest {

  private static final String WHY = "It is a claim.";

  /** Customer service offered its case to claims. */
  private static Given offered() {
    return anOpenCase().ownedBy(CSR_ANNA).handoffOffered(CUSTOMER_SERVICE, CLAIMS);
  }

  @Test
  void the_responsible_department_offers_its_case_to_another() {
    anOpenCase()
        .when(offer(CSR_ANNA, CLAIMS))
        .records(new HandoffOffered(CASE, NOW, HANDOFF, CUSTOMER_SERVICE, CLAIMS, WHY, "anna"));
  }

  @Test
  void only_the_responsible_department_offers() {
    anOpenCase()
        .when(offer(CLAIMS_CLARA, CLAIMS))
        .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CUSTOMER_SERVICE));
  }

  @Test
  void refuses_to_offer_a_case_to_who_has_it() {
    anOpenCase().when(offer(CSR_ANNA, CUSTOMER_SERVICE)).isRefused(Reason.SAME_DEPARTMENT);
  }

  @Test
  void refuses_a_second_handoff_while_one_is_pending() {
    offered()
        .when(new OfferHandoff(CASE, CSR_ANNA, NOW, Given.id(99), MEDICAL, WHY))
        .isRefused(
            Reason.HANDOFF_PENDING,
            "openHandoffs",
            List.of(new OpenItem(HANDOFF, CLAIMS, "OFFERED")));
  }

  @Test
  void refuses_to_hand_off_an_ended_case() {
    anOpenCase().resolved().when(offer(CSR_ANNA, CLAIMS)).isRefused(Reason.CASE_RESOLVED);
  }

  @Test
  void until_it_is_accepted_the_offering_department_stays_responsible() {
    assertThat(Case.replay(offered().events()).open().custody().department())
        .isEqualTo(CUSTOMER_SERVICE);
  }

  @Test
  void once_accepted_the_other_department_is_responsible_and_the_owner_stays() {
    offered()
        .when(new AcceptHandoff(CASE, CLAIMS_CLARA, NOW, HANDOFF))
        .records(new HandoffAccepted(CASE, NOW, HANDOFF, CUSTOMER_SERVICE, CLAIMS, "clara"));

    var custody = Case.replay(accepted().events()).open().custody();
    assertThat(custody.department()).isEqualTo(CLAIMS);
    assertThat(custody.owner()).isEqualTo("anna");
    assertThat(custody.assignee()).isNull();
  }

  @Test
  void only_the_department_it_was_offered_to_accepts_or_declines() {
    for (Actor by : List.of(CSR_ANNA, NURSE_MIA, SUPERVISOR_SARA)) {
      offered()
          .when(new AcceptHandoff(CASE, by, NOW, HANDOFF))
          .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CLAIMS));
      offered()
          .when(new DeclineHandoff(CASE, by, NOW, HANDOFF, "No."))
          .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CLAIMS));
    }
  }

  @Test
  void declining_gives_a_reason_and_the_case_stays_where_it_is() {
    offered()
        .when(new DeclineHandoff(CASE, CLAIMS_CLARA, NOW, HANDOFF, "Not a claim."))
        .records(new HandoffDeclined(CASE, NOW, HANDOFF, "Not a claim.", "clara"));

    assertThat(Case.replay(declined().events()).open().custody().department())
        .isEqualTo(CUSTOMER_SERVICE);
  }

  @Test
  void refuses_to_decline_without_a_reason() {
    assertThat(Invalid.fieldsOf(new DeclineHandoffController.DeclineHandoffBody(" ")))
        .containsExactly("reason");
  }

  @Test
  void the_offering_department_recalls() {
    offered()
        .when(new RecallHandoff(CASE, CSR_BEN, NOW, HANDOFF, "We can do it."))
        .records(new HandoffRecalled(CASE, NOW, HANDOFF, "We can do it.", "ben"));
  }

  @Test
  void only_the_offering_department_recalls() {
    offered()
        .when(new RecallHandoff(CASE, CLAIMS_CLARA, NOW, HANDOFF, "We can do it."))
        .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CUSTOMER_SERVICE));
  }

  @Test
  void a_repeated_answer_changes_nothing() {
    accepted().when(new AcceptHandoff(CASE, CLAIMS_CLARA, NOW, HANDOFF)).changesNothing();
    declined()
        .when(new DeclineHandoff(CASE, CLAIMS_CLARA, NOW, HANDOFF, "Not a claim."))
        .changesNothing();
    recalled()
        .when(new RecallHandoff(CASE, CSR_ANNA, NOW, HANDOFF, "We can do it."))
        .changesNothing();
  }

  @Test
  void a_settled_handoff_takes_no_other_answer() {
    declined()
        .when(new AcceptHandoff(CASE, CLAIMS_CLARA, NOW, HANDOFF))
        .isRefused(Reason.HANDOFF_SETTLED, "handoffStatus", "DECLINED");
    recalled()
        .when(new DeclineHandoff(CASE, CLAIMS_CLARA, NOW, HANDOFF, "No."))
        .isRefused(Reason.HANDOFF_SETTLED, "handoffStatus", "RECALLED");
    accepted()
        .when(new RecallHandoff(CASE, CSR_ANNA, NOW, HANDOFF, "No."))
        .isRefused(Reason.HANDOFF_SETTLED, "handoffStatus", "ACCEPTED");
  }

  @Test
  void after_a_declined_or_recalled_handoff_another_may_be_offered() {
    for (Given story : List.of(declined(), recalled())) {
      story
          .when(new OfferHandoff(CASE, CSR_ANNA, NOW, Given.id(99), MEDICAL, WHY))
          .records(
              new HandoffOffered(CASE, NOW, Given.id(99), CUSTOMER_SERVICE, MEDICAL, WHY, "anna"));
    }
  }

  @Test
  void a_handoff_that_is_not_there_is_not_found() {
    anOpenCase()
        .when(new AcceptHandoff(CASE, CLAIMS_CLARA, NOW, HANDOFF))
        .isRefused(Reason.ITEM_NOT_FOUND);
  }

  private static OfferHandoff offer(Actor by, String department) {
    return new OfferHandoff(CASE, by, NOW, HANDOFF, department, WHY);
  }

  private static Given accepted() {
    return offered().handoffAccepted(CUSTOMER_SERVICE, CLAIMS, CLAIMS_CLARA);
  }

  private static Given declined() {
    return offered().and(new HandoffDeclined(CASE, OPENED, HANDOFF, "Not a claim.", "clara"));
  }

  private static Given recalled() {
    return offered().and(new HandoffRecalled(CASE, OPENED, HANDOFF, "We can do it.", "anna"));
  }
}
