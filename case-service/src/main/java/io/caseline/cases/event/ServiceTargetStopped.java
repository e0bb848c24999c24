package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The target no longer runs.
 *
 * @param met what was promised was done; false when it is no longer needed
 */
public record ServiceTargetStopped(
    UUID caseId, Instant occurredAt, UUID targetId, ServiceTargetKind kind, boolean met)
    implements ClockEvent {}
