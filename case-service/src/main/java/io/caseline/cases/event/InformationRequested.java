package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question to one department, with an answer due. */
public record InformationRequested(
    UUID caseId,
    Instant occurredAt,
    UUID requestId,
    String department,
    @Personal String question,
    Instant dueAt,
    @Nullable String askedByDepartment,
    String askedBy)
    implements CaseEvent {}
