package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The case goes another way than the ordinary one, and a person there has to acknowledge it.
 *
 * @param targetAt when a person of the path should have acknowledged it
 */
public record CaseEscalated(
    UUID caseId,
    Instant occurredAt,
    UUID escalationId,
    EscalationPath path,
    @Personal String reason,
    Instant targetAt,
    String raisedBy)
    implements CaseEvent {}
