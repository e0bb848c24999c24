package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** member-service, asked again later, knows the member of this case. */
public record MemberConfirmed(UUID caseId, Instant occurredAt) implements CaseEvent {}
