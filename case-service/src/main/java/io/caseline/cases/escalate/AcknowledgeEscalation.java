package io.caseline.cases.escalate;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.EscalationAcknowledged;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Escalation;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person of the path has it. */
public record AcknowledgeEscalation(UUID caseId, Actor by, Instant at, UUID escalationId)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var escalation = Escalations.forItsPeople(current, escalationId, by);
    if (escalation.status() == Escalation.Status.ACKNOWLEDGED) {
      return List.of();
    }
    current.open();
    if (!escalation.unresolved()) {
      throw Rejection.because(Reason.ESCALATION_SETTLED, "This escalation is resolved.");
    }
    return List.of(new EscalationAcknowledged(caseId, at, escalationId, by.sub()));
  }
}
