package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The path has done its part. */
public record EscalationResolved(
    UUID caseId, Instant occurredAt, UUID escalationId, @Personal String outcome, String resolvedBy)
    implements CaseEvent {}
