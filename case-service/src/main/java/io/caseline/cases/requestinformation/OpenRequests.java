package io.caseline.cases.requestinformation;

import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.Departments;
import io.caseline.cases.model.InformationRequest;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.web.security.Role;
import java.util.UUID;

/** Finds the request that a command is about, and says in the same words what is wrong with it. */
final class OpenRequests {

  private OpenRequests() {}

  static InformationRequest any(Case current, UUID requestId) {
    return current.existing().facts().collaboration().informationRequests().stream()
        .filter(request -> request.id().equals(requestId))
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.because(
                    Reason.ITEM_NOT_FOUND, "The case has no such information request."));
  }

  /** The open request, for the people of the department that was asked. */
  static InformationRequest forAsked(Case current, UUID requestId, Actor by) {
    var request = any(current, requestId);
    Departments.require(by, request.department());
    return open(current, request);
  }

  /** The open request, for the asking side. */
  static InformationRequest forAsking(Case current, UUID requestId, Actor by) {
    var request = any(current, requestId);
    requireAsking(current, request, by);
    return open(current, request);
  }

  /**
   * Refuses whoever is not of the asking side: the asking department, the department that has the
   * case by now, the case's owner, or a supervisor.
   */
  static void requireAsking(Case current, InformationRequest request, Actor by) {
    var custody = current.existing().facts().custody();
    boolean hasTheCase = by.worksIn(custody.department()) && !by.worksIn(request.department());
    if (!hasTheCase
        && !by.worksIn(request.askedByDepartment())
        && !by.sub().equals(request.askedBy())
        && !by.sub().equals(custody.owner())
        && by.role() != Role.SUPERVISOR) {
      throw Rejection.because(
              Reason.NOT_YOURS,
              "Only the asking department, the responsible one, the owner or a supervisor may do"
                  + " this.")
          .with("askedByDepartment", request.askedByDepartment());
    }
  }

  private static InformationRequest open(Case current, InformationRequest request) {
    current.open();
    if (!request.awaited()) {
      throw Rejection.because(Reason.REQUEST_SETTLED, "This information request is no longer open.")
          .with("requestStatus", request.status().name());
    }
    return request;
  }

  static void refuseWhileClarifying(InformationRequest request) {
    if (request.status() == InformationRequest.Status.CLARIFICATION_ASKED) {
      throw Rejection.because(
          Reason.CLARIFICATION_PENDING, "A clarification was asked and is not answered yet.");
    }
  }
}
