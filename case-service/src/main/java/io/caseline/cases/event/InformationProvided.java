package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The asked department answered. */
public record InformationProvided(
    UUID caseId, Instant occurredAt, UUID requestId, @Personal String answer, String providedBy)
    implements CaseEvent {}
