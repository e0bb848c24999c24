package io.caseline.cases.handoff;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.HandoffAccepted;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Departments;
import io.caseline.cases.model.Handoff;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Another department takes the case; the owner stays. */
public record AcceptHandoff(UUID caseId, Actor by, Instant at, UUID handoffId)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var handoff = Handoffs.any(current, handoffId);
    Departments.require(by, handoff.to());
    if (handoff.status() == Handoff.Status.ACCEPTED) {
      return List.of();
    }
    Handoffs.requirePending(current, handoff);
    return List.of(
        new HandoffAccepted(caseId, at, handoffId, handoff.from(), handoff.to(), by.sub()));
  }
}
