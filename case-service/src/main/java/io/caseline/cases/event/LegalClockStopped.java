package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The clock no longer runs.
 *
 * @param stoppedAt when what it waited for happened; kept, if not after the due time
 */
public record LegalClockStopped(
    UUID caseId,
    Instant occurredAt,
    UUID clockId,
    LegalClockKind kind,
    ClockStop why,
    Instant stoppedAt)
    implements ClockEvent {}
