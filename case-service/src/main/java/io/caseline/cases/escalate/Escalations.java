package io.caseline.cases.escalate;

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
    if (!rule.isAnsweredBy(by, escalation.path(), facts.custody().department())) {
      throw rule.answeredBy()
          .map(
              department ->
                  Rejection.because(
                          Reason.NOT_YOUR_DEPARTMENT,
                          "Only the people of " + department + " may do this.")
                      .with("allowedDepartments", List.of(department)))
          .orElseGet(
              () ->
                  Rejection.because(
                          Reason.NOT_YOUR_ROLE, "Only a supervisor of this path may do this.")
                      .with("allowedRoles", List.of(Role.SUPERVISOR.claim())));
    }
    return escalation;
  }
}
