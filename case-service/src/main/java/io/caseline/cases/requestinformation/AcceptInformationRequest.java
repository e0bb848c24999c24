package io.caseline.cases.requestinformation;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.InformationRequestAccepted;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The asked department has the question; the caller will see to it. */
public record AcceptInformationRequest(UUID caseId, Actor by, Instant at, UUID requestId)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var request = OpenRequests.forAsked(current, requestId, by);
    return by.sub().equals(request.acceptedBy())
        ? List.of()
        : List.of(new InformationRequestAccepted(caseId, at, requestId, by.sub()));
  }
}
