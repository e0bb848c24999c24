package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The expedited time was refused: the standard clock runs, from the original receipt. */
public record ExpediteRefused(UUID caseId, Instant occurredAt, @Personal String reason)
    implements CaseEvent {}
