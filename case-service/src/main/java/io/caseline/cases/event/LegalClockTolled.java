package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The clock stands still, as the rule allows it. It has no due time until it goes on. */
public record LegalClockTolled(
    UUID caseId,
    Instant occurredAt,
    UUID clockId,
    LegalClockKind kind,
    @Personal String reason,
    String tolledBy)
    implements ClockEvent {}
