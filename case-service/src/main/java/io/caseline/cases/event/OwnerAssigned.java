package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person is the member's person for this case, until it ends. */
public record OwnerAssigned(
    UUID caseId, Instant occurredAt, String owner, @Nullable String previousOwner)
    implements CaseEvent {}
