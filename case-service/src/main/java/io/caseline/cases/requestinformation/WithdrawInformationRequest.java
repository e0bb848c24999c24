package io.caseline.cases.requestinformation;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.InformationRequestWithdrawn;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.InformationRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The asking side no longer needs the answer. */
public record WithdrawInformationRequest(
    UUID caseId, Actor by, Instant at, UUID requestId, String reason) implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var asked = OpenRequests.any(current, requestId);
    OpenRequests.requireAsking(current, asked, by);
    if (asked.status() == InformationRequest.Status.WITHDRAWN) {
      return List.of();
    }
    OpenRequests.forAsking(current, requestId, by);
    return List.of(new InformationRequestWithdrawn(caseId, at, requestId, reason, by.sub()));
  }
}
