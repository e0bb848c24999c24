package io.caseline.cases.desk;

import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemType;
import io.caseline.web.problem.ProblemTypes;
import java.util.Objects;

/** How a refused command is answered: one problem type for each reason, and its status. */
final class RejectionProblems {

  private RejectionProblems() {}

  static Problem of(Rejection rejection) {
    return new Problem(
        type(rejection.reason()),
        Objects.requireNonNull(rejection.getMessage()),
        rejection.facts());
  }

  static ProblemType type(Reason reason) {
    return switch (reason) {
      case CASE_NOT_FOUND, ITEM_NOT_FOUND -> ProblemTypes.NOT_FOUND;
      case STALE_VERSION -> ProblemTypes.STALE_VERSION;
      case NOT_YOUR_ROLE -> ProblemTypes.FORBIDDEN;
      case NOT_YOUR_DEPARTMENT ->
          new ProblemType("not-your-department", 403, "Another department does this");
      case NOT_YOURS -> new ProblemType("not-yours", 403, "Somebody else does this");
      case RECEIVED_IN_THE_FUTURE, OCCURRED_IN_THE_FUTURE, DUE_IN_THE_PAST -> ProblemTypes.INVALID;
      case MEMBER_UNKNOWN -> rule("member-unknown", "There is no such member");
      case CASE_RESOLVED -> rule("case-resolved", "The case is resolved");
      case CASE_CLOSED -> rule("case-closed", "The case is closed");
      case CASE_NOT_RESOLVED -> rule("case-not-resolved", "The case is not resolved");
      case OWNED_BY_ANOTHER -> rule("owned-by-another", "Somebody else owns this case");
      case WORK_TAKEN -> rule("work-taken", "Somebody else has this work");
      case SAME_DEPARTMENT -> rule("same-department", "It lies with this department already");
      case REQUEST_SETTLED -> rule("request-settled", "The information request is not open");
      case CLARIFICATION_PENDING ->
          rule("clarification-pending", "A clarification is not answered yet");
      case NO_CLARIFICATION_ASKED -> rule("no-clarification-asked", "No clarification was asked");
      case HANDOFF_PENDING -> rule("handoff-pending", "A handoff is pending");
      case HANDOFF_SETTLED -> rule("handoff-settled", "The handoff is not pending");
      case ESCALATION_OPEN -> rule("escalation-open", "This path is taken already");
      case ESCALATION_NOT_ACKNOWLEDGED ->
          rule("escalation-not-acknowledged", "Nobody has acknowledged the escalation");
      case ESCALATION_SETTLED -> rule("escalation-settled", "The escalation is resolved");
      case OPEN_WORK -> rule("open-work", "Others still work on this case");
      case EXPLANATION_NEEDED -> rule("explanation-needed", "The member needs an explanation");
      case NEXT_STEP_NEEDED -> rule("next-step-needed", "The member needs a next step");
      case NOT_INDEPENDENT -> rule("not-independent", "The decider has to be independent");
      case REOPEN_WINDOW_ENDED -> rule("reopen-window-ended", "Too late to reopen");
      case LINKED_TO_ITSELF -> rule("linked-to-itself", "A case is not linked to itself");
      case DUPLICATE_OF_A_DUPLICATE ->
          rule("duplicate-of-a-duplicate", "The other case is a duplicate");
      case OBSTACLE_OVERCOME_ALREADY -> rule("obstacle-overcome", "The obstacle is overcome");
      case DUE_TIME_NEEDED -> rule("due-time-needed", "Nobody has promised a time");
      case CLOCK_RUNNING -> rule("clock-running", "A legal clock still runs");
      case CLOCK_SETTLED -> rule("clock-settled", "The clock no longer runs");
      case CLOCK_MISSED -> rule("clock-missed", "The deadline has passed");
      case CLOCK_EXTENDED_ALREADY -> rule("clock-extended", "The clock was extended already");
      case EXTENSION_NOT_ALLOWED ->
          rule("extension-not-allowed", "The law knows no such extension");
      case TOLLING_NOT_ALLOWED -> rule("tolling-not-allowed", "This clock never stands still");
      case LEGAL_HOLD -> rule("legal-hold", "A legal hold forbids it");
      case SEVERAL_LEGAL_HOLDS -> rule("several-legal-holds", "Which legal hold is meant");
    };
  }

  private static ProblemType rule(String slug, String title) {
    return new ProblemType(slug, 409, title);
  }
}
