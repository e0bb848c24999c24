package io.caseline.cases.requestinformation;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.Clarified;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.InformationRequest;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The asking side says more; the due time moves by the time that it took. */
public record Clarify(UUID caseId, Actor by, Instant at, UUID requestId, String answer)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var request = OpenRequests.forAsking(current, requestId, by);
    if (isRepeat(request)) {
      return List.of();
    }
    if (request.status() != InformationRequest.Status.CLARIFICATION_ASKED) {
      throw Rejection.because(
          Reason.NO_CLARIFICATION_ASKED, "No clarification of this request was asked.");
    }
    var stoodStill = Duration.between(request.clarifications().getLast().askedAt(), at);
    return List.of(
        new Clarified(caseId, at, requestId, answer, request.dueAt().plus(stoodStill), by.sub()));
  }

  private boolean isRepeat(InformationRequest request) {
    return request.status() != InformationRequest.Status.CLARIFICATION_ASKED
        && !request.clarifications().isEmpty()
        && answer.equals(request.clarifications().getLast().answer());
  }
}
