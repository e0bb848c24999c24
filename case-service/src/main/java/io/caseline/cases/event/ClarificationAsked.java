package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The asked department needs to know more. The due time stands still until the answer. */
public record ClarificationAsked(
    UUID caseId, Instant occurredAt, UUID requestId, @Personal String question, String askedBy)
    implements CaseEvent {}
