package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The responsible department keeps the case after all. */
public record HandoffRecalled(
    UUID caseId, Instant occurredAt, UUID handoffId, @Personal String reason, String recalledBy)
    implements CaseEvent {}
