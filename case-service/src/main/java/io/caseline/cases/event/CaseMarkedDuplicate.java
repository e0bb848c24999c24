package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The same matter is worked on in another case; this one is closed. */
public record CaseMarkedDuplicate(
    UUID caseId, Instant occurredAt, UUID duplicateOf, @Personal @Nullable String reason)
    implements CaseEvent {}
