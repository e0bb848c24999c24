package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The ordinary time could harm the member: the expedited time applies. */
public record CaseExpedited(UUID caseId, Instant occurredAt, @Personal String reason)
    implements CaseEvent {}
