package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The asked department has the question. */
public record InformationRequestAccepted(
    UUID caseId, Instant occurredAt, UUID requestId, String acceptedBy) implements CaseEvent {}
