package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The plan did not decide in time: the request counts as denied, and the member may appeal. */
public record CaseDeemedDenied(UUID caseId, Instant occurredAt, UUID clockId)
    implements ClockEvent {}
