package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The other department does not take the case. */
public record HandoffDeclined(
    UUID caseId, Instant occurredAt, UUID handoffId, String reason, String declinedBy)
    implements CaseEvent {}
