package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The asking side said more.
 *
 * @param dueAt moved by the time that the clarification took
 */
public record Clarified(
    UUID caseId,
    Instant occurredAt,
    UUID requestId,
    @Personal String answer,
    Instant dueAt,
    String clarifiedBy)
    implements CaseEvent {}
