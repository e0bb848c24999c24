package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The case turned out to be something else. Clocks are recomputed from the original receipt. */
public record CaseReclassified(
    UUID caseId,
    Instant occurredAt,
    Category category,
    @Nullable RequestKind request,
    Category previousCategory,
    @Nullable RequestKind previousRequest,
    @Personal String reason)
    implements CaseEvent {}
