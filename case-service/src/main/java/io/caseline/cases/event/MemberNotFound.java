package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * member-service, asked again later, does not know the member of this case: somebody has to correct
 * it.
 */
public record MemberNotFound(UUID caseId, Instant occurredAt) implements CaseEvent {}
