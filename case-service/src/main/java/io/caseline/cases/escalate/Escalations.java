package io.caseline.cases.escalate;

import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.Escalation;
import io.caseline.cases.model.EscalationRule;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.web.security.Role;
import java.util.List;
import java.util.UUID;

/** Finds the escalation that a command is about, for the people of its path. */
final class Escalations {

  private Escalations() {}

  static Escalation forItsPeople(Case current, UUID escalationId, Actor by) {
    var facts = current.existing().facts();
    var escalation =
        facts.collaboration().escalations().stream()
            .filter(it -> it.id().equals(escalationId))
            .findFirst()
            .orElseThrow(
                () -> Rejection.because(Reason.ITEM_NOT_FOUND, "The case has no such escalation."));
    var rule = EscalationRule.of(escalation.path());
    String responsible = facts.custody().department();
    if (!rule.isAnsweredBy(by, escalation.path(), responsible)) {
      throw refusal(escalation.path(), rule, responsible, by);
    }
    return escalation;
  }

  /** Says what the caller is missing: the department, or the role in it. */
  private static Rejection refusal(
      EscalationPath path, EscalationRule rule, String responsible, Actor by) {
    if (rule.answeredBy().isPresent()) {
      return foreign("Only the people of %s may do this.", rule.answeredBy().get());
    }
    if (path != EscalationPath.EXECUTIVE && by.role() == Role.SUPERVISOR) {
      return foreign("Only a supervisor of %s may do this.", responsible);
    }
    return Rejection.because(Reason.NOT_YOUR_ROLE, "Only a supervisor may do this.")
        .with("allowedRoles", List.of(Role.SUPERVISOR.claim()));
  }

  private static Rejection foreign(String detail, String department) {
    return Rejection.because(Reason.NOT_YOUR_DEPARTMENT, detail.formatted(department))
        .with("allowedDepartments", List.of(department));
  }
}
