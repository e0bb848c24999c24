package io.caseline.cases.model;

import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SPECIALIST;
import static io.caseline.web.security.Role.SUPERVISOR;
import static io.caseline.web.security.Role.SYSTEM;

import io.caseline.cases.clock.ServiceTargets;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.ServiceTargetKind;
import io.caseline.web.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may use an escalation path, who answers there, and how soon.
 *
 * @param raisedBy the roles that may raise it
 * @param answeredBy the department whose people acknowledge and resolve it; empty where a
 *     supervisor does, of the responsible department or of any for the executive path
 * @param target from raising to acknowledgement where the plan has set no target of its own:
 *     elapsed time round the clock
 * @param confidential only the path's people, who raised it, and auditors read why
 */
public record EscalationRule(
    Set<Role> raisedBy, Optional<String> answeredBy, Duration target, boolean confidential) {

  private static final Set<Role> ANYBODY = EnumSet.of(CSR, SPECIALIST, SUPERVISOR, SYSTEM);
  private static final Set<Role> SUPERVISORS = EnumSet.of(SUPERVISOR, SYSTEM);

  public static EscalationRule of(EscalationPath path) {
    return switch (path) {
      case SUPERVISOR -> new EscalationRule(ANYBODY, Optional.empty(), Duration.ofHours(4), false);
      case CLINICAL -> answeredIn("medical-management", Duration.ofHours(4), ANYBODY, false);
      case CARE_SUPPORT -> answeredIn("care-support", Duration.ofMinutes(15), ANYBODY, true);
      case COMPLIANCE -> answeredIn("compliance", Duration.ofHours(24), ANYBODY, false);
      case PRIVACY -> answeredIn("compliance", Duration.ofHours(4), ANYBODY, true);
      case EXECUTIVE ->
          new EscalationRule(SUPERVISORS, Optional.empty(), Duration.ofHours(8), false);
      case REGULATOR -> answeredIn("compliance", Duration.ofHours(24), SUPERVISORS, false);
    };
  }

  private static EscalationRule answeredIn(
      String department, Duration target, Set<Role> raisedBy, boolean confidential) {
    return new EscalationRule(raisedBy, Optional.of(department), target, confidential);
  }

  /**
   * Whose people answer: the path's department, or else the one that is responsible for the case.
   */
  public String answeringDepartment(String responsible) {
    return answeredBy.orElse(responsible);
  }

  /** When a person of the path should have acknowledged an escalation that is raised now. */
  public Instant targetAt(
      EscalationPath path, CaseFacts facts, ServiceTargets targets, Instant raisedAt) {
    return targets
        .find(
            ServiceTargetKind.ACKNOWLEDGE_ESCALATION,
            answeringDepartment(facts.custody().department()),
            path,
            facts.classification().priority())
        .map(promised -> promised.dueAt(raisedAt))
        .orElse(raisedAt.plus(target));
  }

  /** Whether the actor is one of the people whom this path brings a case to. */
  public boolean isAnsweredBy(Actor actor, EscalationPath path, String responsibleDepartment) {
    return answeredBy
        .map(actor::worksIn)
        .orElseGet(
            () ->
                path == EscalationPath.EXECUTIVE
                    ? actor.role() == SUPERVISOR
                    : actor.supervises(responsibleDepartment));
  }
}
