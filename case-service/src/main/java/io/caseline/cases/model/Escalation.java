package io.caseline.cases.model;

import io.caseline.cases.event.CaseEscalated;
import io.caseline.cases.event.EscalationPath;
import io.caseline.web.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case going another way than the ordinary one.
 *
 * @param targetAt when a person of the path should have acknowledged it
 */
public record Escalation(
    UUID id,
    EscalationPath path,
    Status status,
    String reason,
    String raisedBy,
    Instant raisedAt,
    Instant targetAt,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt,
    @Nullable String outcome,
    @Nullable String resolvedBy,
    @Nullable Instant resolvedAt)
    implements Item {

  /** Where an escalation stands. */
  public enum Status {
    RAISED,
    ACKNOWLEDGED,
    RESOLVED
  }

  static Escalation of(CaseEscalated raised) {
    return new Escalation(
        raised.escalationId(),
        raised.path(),
        Status.RAISED,
        raised.reason(),
        raised.raisedBy(),
        raised.occurredAt(),
        raised.targetAt(),
        null,
        null,
        null,
        null,
        null);
  }

  public boolean unresolved() {
    return status != Status.RESOLVED;
  }

  /**
   * Whether the actor may end it by ending the case: who raised it, the people of its path, and a
   * supervisor where it is not confidential. Nobody else sweeps a cry for help off the table; what
   * was raised because something was late is settled by doing it.
   */
  public boolean mayBeWithdrawnBy(Actor actor, String responsibleDepartment) {
    var rule = EscalationRule.of(path);
    return actor.sub().equals(raisedBy)
        || raisedBy.equals(Actor.DEADLINES.sub())
        || rule.isAnsweredBy(actor, path, responsibleDepartment)
        || (actor.role() == Role.SUPERVISOR && !rule.confidential());
  }

  Escalation acknowledged(String by, Instant at) {
    return new Escalation(
        id,
        path,
        Status.ACKNOWLEDGED,
        reason,
        raisedBy,
        raisedAt,
        targetAt,
        by,
        at,
        null,
        null,
        null);
  }

  Escalation resolved(String how, String by, Instant at) {
    return new Escalation(
        id,
        path,
        Status.RESOLVED,
        reason,
        raisedBy,
        raisedAt,
        targetAt,
        acknowledgedBy,
        acknowledgedAt,
        how,
        by,
        at);
  }
}
