package io.caseline.cases.escalate;

import io.caseline.cases.clock.ServiceTargets;
import io.caseline.cases.event.CaseEscalated;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.EscalationRule;
import io.caseline.cases.model.OpenItem;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.web.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The case shall go another way than the ordinary one.
 *
 * @param targets say how soon somebody there has to acknowledge it
 */
public record EscalateCase(
    UUID caseId,
    Actor by,
    Instant at,
    UUID escalationId,
    EscalationPath path,
    String reason,
    ServiceTargets targets)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var facts = current.open();
    var rule = EscalationRule.of(path);
    if (!rule.raisedBy().contains(by.role())) {
      throw Rejection.because(Reason.NOT_YOUR_ROLE, "Your role may not use this escalation path.")
          .with("allowedRoles", rule.raisedBy().stream().map(Role::claim).sorted().toList());
    }
    facts.collaboration().openEscalations().stream()
        .filter(open -> open.path() == path)
        .findFirst()
        .ifPresent(
            open -> {
              throw Rejection.because(
                      Reason.ESCALATION_OPEN, "The case is escalated on this path already.")
                  .with("openEscalations", List.of(OpenItem.of(open)));
            });
    return List.of(
        new CaseEscalated(
            caseId,
            at,
            escalationId,
            path,
            reason,
            rule.targetAt(path, facts, targets, at),
            by.sub()));
  }
}
