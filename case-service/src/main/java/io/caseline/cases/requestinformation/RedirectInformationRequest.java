package io.caseline.cases.requestinformation;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.InformationRequestRedirected;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.InformationRequest;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The asked department passes the question on to one that knows; the due time stays. */
public record RedirectInformationRequest(
    UUID caseId, Actor by, Instant at, UUID requestId, String department, String reason)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    if (isRepeat(OpenRequests.any(current, requestId))) {
      return List.of();
    }
    var request = OpenRequests.forAsked(current, requestId, by);
    OpenRequests.refuseWhileClarifying(request);
    if (department.equals(request.department())) {
      throw Rejection.because(
          Reason.SAME_DEPARTMENT, "The question lies with this department already.");
    }
    if (department.equals(request.askedByDepartment())) {
      throw Rejection.because(
          Reason.SAME_DEPARTMENT,
          "The question came from this department. Decline it and say why, or ask back.");
    }
    return List.of(
        new InformationRequestRedirected(
            caseId, at, requestId, request.department(), department, reason, by.sub()));
  }

  private boolean isRepeat(InformationRequest asked) {
    return department.equals(asked.department())
        && !asked.redirectedFrom().isEmpty()
        && by.worksIn(asked.redirectedFrom().getLast());
  }
}
