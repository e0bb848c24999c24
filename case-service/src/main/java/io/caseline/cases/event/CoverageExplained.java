package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The member was told, in plain language, what their coverage says. */
public record CoverageExplained(
    UUID caseId,
    Instant occurredAt,
    @Personal String explanation,
    @Personal @Nullable String benefitReference)
    implements CaseEvent {}
