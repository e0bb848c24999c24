package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The asked department passed the question on. The due time stays. */
public record InformationRequestRedirected(
    UUID caseId,
    Instant occurredAt,
    UUID requestId,
    String from,
    String to,
    @Personal String reason,
    String redirectedBy)
    implements CaseEvent {}
