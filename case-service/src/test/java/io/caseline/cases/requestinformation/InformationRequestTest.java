package io.caseline.cases.requestinformation;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.DUE;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.OPENED;
import static io.caseline.cases.Given.REQUEST;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.People.APPEALS;
import static io.caseline.cases.People.APPEALS_ADAM;
import static io.caseline.cases.People.APPEALS_ALBA;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CLAIMS_CARL;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.CLAIMS_SUPERVISOR;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.People.CSR_BEN;
import static io.caseline.cases.People.CUSTOMER_SERVICE;
import static io.caseline.cases.People.MEDICAL;
import static io.caseline.cases.People.NURSE_MIA;
import static io.caseline.cases.People.SUPERVISOR_SARA;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.clock.ServiceTargets;
import io.caseline.cases.event.ClarificationAsked;
import io.caseline.cases.event.Clarified;
import io.caseline.cases.event.DeclineReason;
import io.caseline.cases.event.InformationProvided;
import io.caseline.cases.event.InformationRequestAccepted;
import io.caseline.cases.event.InformationRequestDeclined;
import io.caseline.cases.event.InformationRequestRedirected;
import io.caseline.cases.event.InformationRequestWithdrawn;
import io.caseline.cases.event.InformationRequested;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.InformationRequest;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.testing.Invalid;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InformationRequestTest {

  /** Anna of customer service asked claims. */
  private static Given asked() {
    return anOpenCase().ownedBy(CSR_ANNA).asking(CLAIMS, CSR_ANNA);
  }

  private static Given askedBack() {
    return asked().later(Duration.ofHours(1)).clarificationAskedBy(CLAIMS_CLARA);
  }

  private static InformationRequest requestOf(Given story) {
    return Case.replay(story.events()).open().collaboration().informationRequests().getFirst();
  }

  @Nested
  class Asking {

    @Test
    void one_department_is_asked_one_question_with_an_answer_due() {
      anOpenCase()
          .when(
              new RequestInformation(
                  CASE, CSR_ANNA, NOW, REQUEST, CLAIMS, "Was it paid?", DUE, ServiceTargets.NONE))
          .records(
              new InformationRequested(
                  CASE, NOW, REQUEST, CLAIMS, "Was it paid?", DUE, CUSTOMER_SERVICE, "anna"));
    }

    @Test
    void refuses_to_ask_the_own_department() {
      anOpenCase()
          .when(
              new RequestInformation(
                  CASE, CSR_ANNA, NOW, REQUEST, CUSTOMER_SERVICE, "Who?", DUE, ServiceTargets.NONE))
          .isRefused(Reason.SAME_DEPARTMENT);
    }

    @Test
    void refuses_an_answer_due_in_the_past() {
      anOpenCase()
          .when(
              new RequestInformation(
                  CASE, CSR_ANNA, NOW, REQUEST, CLAIMS, "Paid?", NOW, ServiceTargets.NONE))
          .isRefused(Reason.DUE_IN_THE_PAST, "dueAt", NOW, "now", NOW);
    }

    @Test
    void refuses_to_ask_on_an_ended_case() {
      anOpenCase()
          .resolved()
          .when(
              new RequestInformation(
                  CASE, CSR_ANNA, NOW, REQUEST, CLAIMS, "Paid?", DUE, ServiceTargets.NONE))
          .isRefused(Reason.CASE_RESOLVED);
    }

    @Test
    void the_case_waits_for_the_asked_department() {
      assertThat(Case.replay(asked().events()).open().waitingOn()).containsExactly(CLAIMS);
    }
  }

  @Nested
  class Accepting {

    @Test
    void somebody_of_the_asked_department_takes_the_request() {
      asked()
          .when(new AcceptInformationRequest(CASE, CLAIMS_CLARA, NOW, REQUEST))
          .records(new InformationRequestAccepted(CASE, NOW, REQUEST, "clara"));
    }

    @Test
    void nobody_of_another_department_takes_it() {
      asked()
          .when(new AcceptInformationRequest(CASE, NURSE_MIA, NOW, REQUEST))
          .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CLAIMS));
    }

    @Test
    void a_colleague_takes_it_over() {
      asked()
          .requestAcceptedBy(CLAIMS_CARL)
          .when(new AcceptInformationRequest(CASE, CLAIMS_CLARA, NOW, REQUEST))
          .records(new InformationRequestAccepted(CASE, NOW, REQUEST, "clara"));
    }

    @Test
    void accepting_twice_changes_nothing() {
      asked()
          .requestAcceptedBy(CLAIMS_CLARA)
          .when(new AcceptInformationRequest(CASE, CLAIMS_CLARA, NOW, REQUEST))
          .changesNothing();
    }

    @Test
    void a_colleague_who_takes_over_does_not_lose_the_question_that_was_asked_back() {
      var story = askedBack().requestAcceptedBy(CLAIMS_CARL);

      assertThat(requestOf(story).status())
          .isEqualTo(InformationRequest.Status.CLARIFICATION_ASKED);
    }

    @Test
    void a_settled_request_is_not_accepted() {
      asked()
          .answeredBy(CLAIMS_CLARA)
          .when(new AcceptInformationRequest(CASE, CLAIMS_CARL, NOW, REQUEST))
          .isRefused(Reason.REQUEST_SETTLED, "requestStatus", "ANSWERED");
    }

    @Test
    void a_request_that_is_not_there_is_not_found() {
      anOpenCase()
          .when(new AcceptInformationRequest(CASE, CLAIMS_CLARA, NOW, REQUEST))
          .isRefused(Reason.ITEM_NOT_FOUND);
    }
  }

  @Nested
  class Clarifying {

    @Test
    void the_asked_department_asks_back() {
      asked()
          .when(new AskClarification(CASE, CLAIMS_CLARA, NOW, REQUEST, "Which bill?"))
          .records(new ClarificationAsked(CASE, NOW, REQUEST, "Which bill?", "clara"));
    }

    @Test
    void only_the_asked_department_asks_back() {
      asked()
          .when(new AskClarification(CASE, CSR_BEN, NOW, REQUEST, "Which bill?"))
          .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CLAIMS));
    }

    @Test
    void the_due_time_stands_still_between_question_and_clarification() {
      var askedBackAt = OPENED.plus(Duration.ofHours(1));

      askedBack()
          .when(new Clarify(CASE, CSR_ANNA, NOW, REQUEST, "The March one.", ServiceTargets.NONE))
          .records(
              new Clarified(
                  CASE,
                  NOW,
                  REQUEST,
                  "The March one.",
                  DUE.plus(Duration.between(askedBackAt, NOW)),
                  "anna"));
    }

    @Test
    void meanwhile_the_ball_is_with_the_asking_side() {
      assertThat(Case.replay(askedBack().events()).open().waitingOn())
          .containsExactly(CUSTOMER_SERVICE);
    }

    @Test
    void one_question_back_at_a_time() {
      askedBack()
          .when(new AskClarification(CASE, CLAIMS_CARL, NOW, REQUEST, "Which year?"))
          .isRefused(Reason.CLARIFICATION_PENDING);
    }

    @Test
    void the_same_question_back_twice_changes_nothing() {
      askedBack()
          .when(new AskClarification(CASE, CLAIMS_CLARA, NOW, REQUEST, "Which bill?"))
          .changesNothing();
    }

    @Test
    void refuses_to_clarify_what_nobody_asked() {
      asked()
          .when(new Clarify(CASE, CSR_ANNA, NOW, REQUEST, "The March one.", ServiceTargets.NONE))
          .isRefused(Reason.NO_CLARIFICATION_ASKED);
    }

    @Test
    void the_same_clarification_twice_changes_nothing() {
      askedBack()
          .and(new Clarified(CASE, NOW, REQUEST, "The March one.", DUE, "anna"))
          .when(new Clarify(CASE, CSR_ANNA, NOW, REQUEST, "The March one.", ServiceTargets.NONE))
          .changesNothing();
    }

    @Test
    void the_asking_department_clarifies_and_so_do_the_owner_and_a_supervisor() {
      for (Actor by : List.of(CSR_ANNA, CSR_BEN, SUPERVISOR_SARA, CLAIMS_SUPERVISOR)) {
        assertThat(
                askedBack()
                    .when(
                        new Clarify(CASE, by, NOW, REQUEST, "The March one.", ServiceTargets.NONE))
                    .recorded())
            .hasSize(1);
      }
    }

    @Test
    void nobody_else_clarifies_least_of_all_who_asked_back() {
      for (Actor by : List.of(CLAIMS_CLARA, NURSE_MIA)) {
        askedBack()
            .when(new Clarify(CASE, by, NOW, REQUEST, "The March one.", ServiceTargets.NONE))
            .isRefused(Reason.NOT_YOURS, "askedByDepartment", CUSTOMER_SERVICE);
      }
    }

    @Test
    void after_a_handoff_the_department_that_has_the_case_by_now_clarifies_too() {
      askedBack()
          .handoffOffered(CUSTOMER_SERVICE, APPEALS)
          .handoffAccepted(CUSTOMER_SERVICE, APPEALS, APPEALS_ADAM)
          .when(
              new Clarify(CASE, APPEALS_ALBA, NOW, REQUEST, "The March one.", ServiceTargets.NONE))
          .recorded();
    }

    @Test
    void a_department_that_was_asked_on_its_own_case_does_not_clarify_for_the_asker() {
      Given.aCaseIn(CLAIMS)
          .asking(CLAIMS, CSR_ANNA)
          .clarificationAskedBy(CLAIMS_CLARA)
          .when(new Clarify(CASE, CLAIMS_CARL, NOW, REQUEST, "The March one.", ServiceTargets.NONE))
          .isRefused(Reason.NOT_YOURS, "askedByDepartment", CUSTOMER_SERVICE);
    }
  }

  @Nested
  class Answering {

    @Test
    void the_asked_department_answers() {
      asked()
          .when(new ProvideInformation(CASE, CLAIMS_CLARA, NOW, REQUEST, "It was paid."))
          .records(new InformationProvided(CASE, NOW, REQUEST, "It was paid.", "clara"));
    }

    @Test
    void only_the_asked_department_answers() {
      for (Actor by : List.of(CSR_ANNA, NURSE_MIA, SUPERVISOR_SARA)) {
        asked()
            .when(new ProvideInformation(CASE, by, NOW, REQUEST, "It was paid."))
            .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CLAIMS));
      }
    }

    @Test
    void the_same_answer_twice_changes_nothing() {
      asked()
          .answeredBy(CLAIMS_CLARA)
          .when(new ProvideInformation(CASE, CLAIMS_CLARA, NOW, REQUEST, "It was paid."))
          .changesNothing();
    }

    @Test
    void another_answer_to_an_answered_request_is_refused() {
      asked()
          .answeredBy(CLAIMS_CLARA)
          .when(new ProvideInformation(CASE, CLAIMS_CARL, NOW, REQUEST, "It was not paid."))
          .isRefused(Reason.REQUEST_SETTLED, "requestStatus", "ANSWERED");
    }

    @Test
    void an_answer_waits_for_the_clarification() {
      askedBack()
          .when(new ProvideInformation(CASE, CLAIMS_CLARA, NOW, REQUEST, "It was paid."))
          .isRefused(Reason.CLARIFICATION_PENDING);
    }
  }

  @Nested
  class Declining {

    private static final String WHY = "Such bills are medical management's.";

    @Test
    void declining_says_why_and_who_can_answer_instead() {
      asked()
          .when(decline(CLAIMS_CLARA, MEDICAL))
          .records(
              new InformationRequestDeclined(
                  CASE, NOW, REQUEST, DeclineReason.NOT_OUR_AREA, WHY, MEDICAL, "clara"));
    }

    @Test
    void refuses_to_decline_without_a_reason_from_the_list_and_an_explanation() {
      assertThat(
              Invalid.fieldsOf(
                  new DeclineInformationRequestController.DeclineInformationRequestBody(
                      null, " ", null)))
          .containsExactly("explanation", "reason");
    }

    @Test
    void only_the_asked_department_declines() {
      asked()
          .when(decline(NURSE_MIA, MEDICAL))
          .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CLAIMS));
    }

    @Test
    void declining_twice_changes_nothing() {
      asked().and(declined()).when(decline(CLAIMS_CLARA, MEDICAL)).changesNothing();
    }

    @Test
    void another_suggestion_after_declining_is_refused_not_swallowed() {
      asked()
          .and(declined())
          .when(decline(CLAIMS_CLARA, APPEALS))
          .isRefused(Reason.REQUEST_SETTLED, "requestStatus", "DECLINED");
    }

    @Test
    void a_declined_request_is_not_answered_any_more() {
      asked()
          .and(declined())
          .when(new ProvideInformation(CASE, CLAIMS_CLARA, NOW, REQUEST, "It was paid."))
          .isRefused(Reason.REQUEST_SETTLED, "requestStatus", "DECLINED");
    }

    private static DeclineInformationRequest decline(Actor by, String suggested) {
      return new DeclineInformationRequest(
          CASE, by, NOW, REQUEST, DeclineReason.NOT_OUR_AREA, WHY, suggested);
    }

    private static InformationRequestDeclined declined() {
      return new InformationRequestDeclined(
          CASE, OPENED, REQUEST, DeclineReason.NOT_OUR_AREA, WHY, MEDICAL, "clara");
    }
  }

  @Nested
  class Redirecting {

    @Test
    void the_asked_department_passes_the_question_on_and_the_due_time_stays() {
      asked()
          .when(redirect(CLAIMS_CLARA, MEDICAL))
          .records(
              new InformationRequestRedirected(
                  CASE, NOW, REQUEST, CLAIMS, MEDICAL, "They know.", "clara"));

      var redirected = requestOf(redirected());
      assertThat(redirected.department()).isEqualTo(MEDICAL);
      assertThat(redirected.dueAt()).isEqualTo(DUE);
    }

    @Test
    void the_new_department_answers_and_the_old_one_no_more() {
      redirected()
          .when(new ProvideInformation(CASE, NURSE_MIA, NOW, REQUEST, "It was paid."))
          .records(new InformationProvided(CASE, NOW, REQUEST, "It was paid.", "mia"));
      redirected()
          .when(new ProvideInformation(CASE, CLAIMS_CLARA, NOW, REQUEST, "It was paid."))
          .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(MEDICAL));
    }

    @Test
    void who_accepted_it_before_has_it_no_more() {
      var redirected = requestOf(asked().requestAcceptedBy(CLAIMS_CLARA).and(toMedical()));

      assertThat(redirected.acceptedBy()).isNull();
      assertThat(redirected.status()).isEqualTo(InformationRequest.Status.REQUESTED);
    }

    @Test
    void redirecting_twice_changes_nothing() {
      redirected().when(redirect(CLAIMS_CLARA, MEDICAL)).changesNothing();
    }

    @Test
    void the_request_tells_where_it_was_before() {
      assertThat(requestOf(redirected()).redirectedFrom()).containsExactly(CLAIMS);
    }

    @Test
    void refuses_to_redirect_to_where_it_lies() {
      asked().when(redirect(CLAIMS_CLARA, CLAIMS)).isRefused(Reason.SAME_DEPARTMENT);
    }

    @Test
    void refuses_to_send_a_question_back_to_those_who_asked_it() {
      asked().when(redirect(CLAIMS_CLARA, CUSTOMER_SERVICE)).isRefused(Reason.SAME_DEPARTMENT);
    }

    @Test
    void only_the_asked_department_redirects() {
      asked()
          .when(redirect(CSR_ANNA, MEDICAL))
          .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CLAIMS));
    }

    @Test
    void a_question_asked_back_is_not_left_behind_by_redirecting() {
      askedBack().when(redirect(CLAIMS_CLARA, MEDICAL)).isRefused(Reason.CLARIFICATION_PENDING);
    }

    private static Given redirected() {
      return asked().and(toMedical());
    }

    private static InformationRequestRedirected toMedical() {
      return new InformationRequestRedirected(
          CASE, OPENED, REQUEST, CLAIMS, MEDICAL, "They know.", "clara");
    }

    private static RedirectInformationRequest redirect(Actor by, String department) {
      return new RedirectInformationRequest(CASE, by, NOW, REQUEST, department, "They know.");
    }
  }

  @Nested
  class Withdrawing {

    @Test
    void the_asking_side_withdraws() {
      for (Actor by : List.of(CSR_ANNA, CSR_BEN, SUPERVISOR_SARA)) {
        asked()
            .when(withdraw(by))
            .records(
                new InformationRequestWithdrawn(
                    CASE, NOW, REQUEST, "The member found it.", by.sub()));
      }
    }

    @Test
    void nobody_else_withdraws() {
      asked()
          .when(withdraw(CLAIMS_CLARA))
          .isRefused(Reason.NOT_YOURS, "askedByDepartment", CUSTOMER_SERVICE);
    }

    @Test
    void withdrawing_twice_changes_nothing() {
      asked()
          .and(new InformationRequestWithdrawn(CASE, OPENED, REQUEST, "It is here.", "anna"))
          .when(withdraw(CSR_ANNA))
          .changesNothing();
    }

    @Test
    void an_answered_request_is_not_withdrawn() {
      asked()
          .answeredBy(CLAIMS_CLARA)
          .when(withdraw(CSR_ANNA))
          .isRefused(Reason.REQUEST_SETTLED, "requestStatus", "ANSWERED");
    }

    private static WithdrawInformationRequest withdraw(Actor by) {
      return new WithdrawInformationRequest(CASE, by, NOW, REQUEST, "The member found it.");
    }
  }

  @Test
  void a_request_that_the_case_does_not_have_is_not_found_by_anybody() {
    UUID unknown = Given.id(99);
    asked()
        .when(new ProvideInformation(CASE, CLAIMS_CLARA, NOW, unknown, "It was paid."))
        .isRefused(Reason.ITEM_NOT_FOUND);
    asked()
        .when(new WithdrawInformationRequest(CASE, CSR_ANNA, NOW, unknown, "Found."))
        .isRefused(Reason.ITEM_NOT_FOUND);
  }
}
