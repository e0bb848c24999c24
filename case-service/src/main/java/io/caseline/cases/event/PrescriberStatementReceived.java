package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The prescriber's supporting statement reached the plan. It occurred when the plan received it.
 */
public record PrescriberStatementReceived(UUID caseId, Instant occurredAt, String recordedBy)
    implements ClockEvent {}
