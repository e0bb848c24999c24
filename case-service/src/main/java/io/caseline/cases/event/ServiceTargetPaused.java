package io.caseline.cases.event;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The target stands still while somebody else has to act. It has no due time until it goes on.
 *
 * @param used the working time used until now
 */
public record ServiceTargetPaused(
    UUID caseId, Instant occurredAt, UUID targetId, ServiceTargetKind kind, Duration used)
    implements ClockEvent {}
