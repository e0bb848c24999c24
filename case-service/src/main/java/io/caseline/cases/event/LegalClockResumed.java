package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The clock goes on; the time for which it stood still does not count. */
public record LegalClockResumed(
    UUID caseId,
    Instant occurredAt,
    UUID clockId,
    LegalClockKind kind,
    Instant dueAt,
    Instant warnAt,
    String resumedBy)
    implements ClockEvent {}
