package io.caseline.cases.handoff;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.HandoffRecalled;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Departments;
import io.caseline.cases.model.Handoff;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The responsible department keeps the case after all. */
public record RecallHandoff(UUID caseId, Actor by, Instant at, UUID handoffId, String reason)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var handoff = Handoffs.any(current, handoffId);
    Departments.require(by, handoff.from());
    if (handoff.status() == Handoff.Status.RECALLED) {
      return List.of();
    }
    Handoffs.requirePending(current, handoff);
    return List.of(new HandoffRecalled(caseId, at, handoffId, reason, by.sub()));
  }
}
