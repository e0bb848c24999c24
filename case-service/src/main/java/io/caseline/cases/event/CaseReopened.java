package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The case was not over.
 *
 * @param reopening 1 for the first
 */
public record CaseReopened(UUID caseId, Instant occurredAt, @Personal String reason, int reopening)
    implements CaseEvent {}
