package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The responsible department asks another to take the case. Until that accepts, it stays
 * responsible.
 */
public record HandoffOffered(
    UUID caseId,
    Instant occurredAt,
    UUID handoffId,
    String from,
    String to,
    @Personal String reason,
    String offeredBy)
    implements CaseEvent {}
