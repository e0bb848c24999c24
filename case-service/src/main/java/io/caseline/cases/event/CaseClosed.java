package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** Nothing more will happen here. */
public record CaseClosed(UUID caseId, Instant occurredAt, String closedBy) implements CaseEvent {}
