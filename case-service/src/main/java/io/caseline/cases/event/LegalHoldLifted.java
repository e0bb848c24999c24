package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The matter for which a hold was placed is over. */
public record LegalHoldLifted(
    UUID caseId, Instant occurredAt, UUID holdId, @Personal String reason, String liftedBy)
    implements CaseEvent {}
