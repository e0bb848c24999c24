package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The answer was due, and has not come. */
public record InformationRequestOverdue(
    UUID caseId, Instant occurredAt, UUID requestId, Instant dueAt) implements CaseEvent {}
