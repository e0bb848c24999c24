package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another case belongs to this one. */
public record CasesLinked(
    UUID caseId,
    Instant occurredAt,
    UUID otherCaseId,
    LinkKind kind,
    @Personal @Nullable String reason)
    implements CaseEvent {}
