package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The owner let go of the case. */
public record OwnerReleased(UUID caseId, Instant occurredAt, String previousOwner)
    implements CaseEvent {}
