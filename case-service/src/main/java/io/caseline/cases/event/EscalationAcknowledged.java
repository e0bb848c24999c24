package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** A person of the path has it. */
public record EscalationAcknowledged(
    UUID caseId, Instant occurredAt, UUID escalationId, String acknowledgedBy)
    implements CaseEvent {}
