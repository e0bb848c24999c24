package io.caseline.cases.requestinformation;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.ClarificationAsked;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.InformationRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The asked department needs to know more; the due time stands still until it does. */
public record AskClarification(UUID caseId, Actor by, Instant at, UUID requestId, String question)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var request = OpenRequests.forAsked(current, requestId, by);
    if (request.status() == InformationRequest.Status.CLARIFICATION_ASKED
        && request.clarifications().getLast().question().equals(question)) {
      return List.of();
    }
    OpenRequests.refuseWhileClarifying(request);
    return List.of(new ClarificationAsked(caseId, at, requestId, question, by.sub()));
  }
}
