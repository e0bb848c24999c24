package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The plan did not decide in time: its own procedure counts as gone through, and the member may go
 * outside.
 */
public record RemediesDeemedExhausted(UUID caseId, Instant occurredAt, UUID clockId)
    implements ClockEvent {}
