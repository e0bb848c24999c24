package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The asking side no longer needs the answer. */
public record InformationRequestWithdrawn(
    UUID caseId, Instant occurredAt, UUID requestId, @Personal String reason, String withdrawnBy)
    implements CaseEvent {}
