package io.caseline.cases.requestinformation;

import io.caseline.cases.clock.ServiceTargets;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.Clarified;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.InformationRequest;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.cases.model.ServiceTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The asking side says more; the due time moves by the time that it took: by the working time where
 * it was promised in working time.
 *
 * @param targets know the calendars
 */
public record Clarify(
    UUID caseId, Actor by, Instant at, UUID requestId, String answer, ServiceTargets targets)
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
    Instant due =
        current.open().clocks().openTarget(requestId).filter(ServiceTarget::paused).stream()
            .map(target -> target.dueWhenResumed(at, targets.calendar(target.calendar())))
            .findFirst()
            .orElseGet(() -> shifted(request));
    return List.of(new Clarified(caseId, at, requestId, answer, due, by.sub()));
  }

  private Instant shifted(InformationRequest request) {
    return request.dueAt().plus(Duration.between(request.clarifications().getLast().askedAt(), at));
  }

  private boolean isRepeat(InformationRequest request) {
    return request.status() != InformationRequest.Status.CLARIFICATION_ASKED
        && !request.clarifications().isEmpty()
        && answer.equals(request.clarifications().getLast().answer());
  }
}
