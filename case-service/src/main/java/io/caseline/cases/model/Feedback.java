package io.caseline.cases.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the member says it was.
 *
 * @param csat satisfaction, 1 (worst) to 5
 * @param nps would recommend, 0 (never) to 10
 */
public record Feedback(
    UUID id,
    @Nullable Integer csat,
    @Nullable Integer nps,
    @Nullable String comment,
    Instant receivedAt)
    implements Item {}
