package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The other department does not take the case. */
public record HandoffDeclined(
    UUID caseId, Instant occurredAt, UUID handoffId, @Personal String reason, String declinedBy)
    implements CaseEvent {}
