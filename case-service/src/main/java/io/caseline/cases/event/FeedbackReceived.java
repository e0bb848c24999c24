package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The member said how it was.
 *
 * @param csat satisfaction, 1 (worst) to 5
 * @param nps would recommend, 0 (never) to 10
 */
public record FeedbackReceived(
    UUID caseId,
    Instant occurredAt,
    UUID feedbackId,
    @Nullable Integer csat,
    @Nullable Integer nps,
    @Personal @Nullable String comment)
    implements CaseEvent {}
