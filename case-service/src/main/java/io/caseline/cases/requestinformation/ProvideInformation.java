package io.caseline.cases.requestinformation;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.InformationProvided;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The asked department answers. */
public record ProvideInformation(UUID caseId, Actor by, Instant at, UUID requestId, String answer)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var asked = OpenRequests.any(current, requestId);
    if (answer.equals(asked.answer()) && by.worksIn(asked.department())) {
      return List.of();
    }
    var request = OpenRequests.forAsked(current, requestId, by);
    OpenRequests.refuseWhileClarifying(request);
    return List.of(new InformationProvided(caseId, at, requestId, answer, by.sub()));
  }
}
