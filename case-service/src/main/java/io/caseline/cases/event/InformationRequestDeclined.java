package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The asked department does not answer, says why, and who might. */
public record InformationRequestDeclined(
    UUID caseId,
    Instant occurredAt,
    UUID requestId,
    DeclineReason reason,
    @Personal String explanation,
    @Nullable String suggestedDepartment,
    String declinedBy)
    implements CaseEvent {}
