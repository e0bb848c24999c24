package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** Another department is responsible from now on. The owner stays. */
public record HandoffAccepted(
    UUID caseId, Instant occurredAt, UUID handoffId, String from, String to, String acceptedBy)
    implements CaseEvent {}
