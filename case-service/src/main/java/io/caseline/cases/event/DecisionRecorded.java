package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan decided. Who took part in a decision may not decide its appeal.
 *
 * @param category what was decided: a later appeal on the same case has another
 * @param assignee who had the work then, and so took part
 */
public record DecisionRecorded(
    UUID caseId,
    Instant occurredAt,
    UUID decisionId,
    Verdict verdict,
    @Personal String rationale,
    Category category,
    String decidedBy,
    @Nullable String assignee)
    implements CaseEvent {}
