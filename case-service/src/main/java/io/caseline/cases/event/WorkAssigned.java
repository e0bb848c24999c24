package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of the responsible department has the work. */
public record WorkAssigned(
    UUID caseId,
    Instant occurredAt,
    String assignee,
    @Nullable String previousAssignee,
    String department)
    implements CaseEvent {}
