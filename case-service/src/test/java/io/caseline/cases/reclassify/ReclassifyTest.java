package io.caseline.cases.reclassify;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.OPENED;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.People.CSR_ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.event.CaseExpedited;
import io.caseline.cases.event.CaseReclassified;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.ExpediteRefused;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.testing.Invalid;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReclassifyTest {

  private static final String WHY = "The member complains of how they were treated.";

  @Test
  void an_inquiry_that_was_a_grievance_becomes_one_and_both_and_the_reason_are_on_record() {
    anOpenCase()
        .when(new ReclassifyCase(CASE, CSR_ANNA, NOW, Category.GRIEVANCE, null, WHY))
        .records(
            new CaseReclassified(CASE, NOW, Category.GRIEVANCE, null, Category.INQUIRY, null, WHY));
  }

  @Test
  void refuses_to_reclassify_without_a_reason() {
    assertThat(
            Invalid.fieldsOf(
                new ReclassifyCaseController.ReclassifyCaseBody(Category.GRIEVANCE, null, " ")))
        .containsExactly("reason");
  }

  @Test
  void another_kind_of_request_is_another_classification() {
    anOpenCase()
        .when(new ReclassifyCase(CASE, CSR_ANNA, NOW, Category.INQUIRY, RequestKind.PAYMENT, WHY))
        .records(
            new CaseReclassified(
                CASE, NOW, Category.INQUIRY, RequestKind.PAYMENT, Category.INQUIRY, null, WHY));
  }

  @Test
  void the_receipt_stays_so_that_clocks_are_recomputed_from_it() {
    var reclassified = anOpenCase().reclassified(Category.INQUIRY, Category.GRIEVANCE).events();

    assertThat(Case.replay(reclassified).open().intake().receivedAt()).isEqualTo(OPENED);
  }

  @Test
  void reclassifying_as_what_it_is_changes_nothing() {
    anOpenCase()
        .when(new ReclassifyCase(CASE, CSR_ANNA, NOW, Category.INQUIRY, null, WHY))
        .changesNothing();
  }

  @Test
  void an_ended_case_is_not_reclassified() {
    anOpenCase()
        .resolved()
        .when(new ReclassifyCase(CASE, CSR_ANNA, NOW, Category.GRIEVANCE, null, WHY))
        .isRefused(Reason.CASE_RESOLVED);
  }

  @Nested
  class Expediting {

    private static final String HARM = "She cannot walk.";

    @Test
    void a_case_that_cannot_wait_is_expedited() {
      anOpenCase()
          .when(new ExpediteCase(CASE, CSR_ANNA, NOW, HARM))
          .records(new CaseExpedited(CASE, NOW, HARM));
    }

    @Test
    void refuses_to_expedite_or_to_refuse_it_without_a_reason() {
      assertThat(Invalid.fieldsOf(new ExpediteCaseController.ExpediteCaseBody(" ")))
          .containsExactly("reason");
      assertThat(Invalid.fieldsOf(new RefuseExpediteController.RefuseExpediteBody(" ")))
          .containsExactly("reason");
    }

    @Test
    void expediting_twice_changes_nothing() {
      expedited().when(new ExpediteCase(CASE, CSR_ANNA, NOW, HARM)).changesNothing();
    }

    @Test
    void a_refused_expedite_falls_back_to_the_standard_time() {
      expedited()
          .when(new RefuseExpedite(CASE, CSR_ANNA, NOW, "No harm is likely."))
          .records(new ExpediteRefused(CASE, NOW, "No harm is likely."));

      var refused = expedited().and(new ExpediteRefused(CASE, NOW, "No harm is likely.")).events();
      var classification = Case.replay(refused).open().classification();
      assertThat(classification.priority()).isEqualTo(Priority.STANDARD);
      assertThat(classification.expediteRefused()).isTrue();
    }

    @Test
    void refusing_twice_changes_nothing() {
      anOpenCase()
          .and(new ExpediteRefused(CASE, OPENED, "No harm is likely."))
          .when(new RefuseExpedite(CASE, CSR_ANNA, NOW, "No harm is likely."))
          .changesNothing();
    }

    @Test
    void what_was_refused_may_be_expedited_when_things_get_worse() {
      anOpenCase()
          .and(new ExpediteRefused(CASE, OPENED, "No harm is likely."))
          .when(new ExpediteCase(CASE, CSR_ANNA, NOW, HARM))
          .records(new CaseExpedited(CASE, NOW, HARM));
    }

    @Test
    void an_ended_case_is_neither_expedited_nor_refused() {
      anOpenCase()
          .resolved()
          .when(new ExpediteCase(CASE, CSR_ANNA, NOW, HARM))
          .isRefused(Reason.CASE_RESOLVED);
      anOpenCase()
          .resolved()
          .when(new RefuseExpedite(CASE, CSR_ANNA, NOW, HARM))
          .isRefused(Reason.CASE_RESOLVED);
    }

    private static Given expedited() {
      return anOpenCase().and(new CaseExpedited(CASE, OPENED, HARM));
    }
  }
}
