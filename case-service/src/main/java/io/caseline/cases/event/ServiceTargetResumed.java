package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The target goes on with the time that was left. */
public record ServiceTargetResumed(
    UUID caseId,
    Instant occurredAt,
    UUID targetId,
    ServiceTargetKind kind,
    Instant dueAt,
    Instant warnAt)
    implements ClockEvent {}
