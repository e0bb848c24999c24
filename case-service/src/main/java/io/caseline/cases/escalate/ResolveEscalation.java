package io.caseline.cases.escalate;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.EscalationResolved;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The path has done its part. */
public record ResolveEscalation(
    UUID caseId, Actor by, Instant at, UUID escalationId, String outcome) implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var escalation = Escalations.forItsPeople(current, escalationId, by);
    if (outcome.equals(escalation.outcome())) {
      return List.of();
    }
    current.open();
    return switch (escalation.status()) {
      case RAISED ->
          throw Rejection.because(
              Reason.ESCALATION_NOT_ACKNOWLEDGED,
              "A person of the path has to acknowledge the escalation first.");
      case ACKNOWLEDGED ->
          List.of(new EscalationResolved(caseId, at, escalationId, outcome, by.sub()));
      case RESOLVED ->
          throw Rejection.because(
              Reason.ESCALATION_SETTLED, "This escalation is resolved, with another outcome.");
    };
  }
}
