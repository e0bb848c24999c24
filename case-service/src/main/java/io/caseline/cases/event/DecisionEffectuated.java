package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** What was decided was done: paid, authorized, provided. It occurred when that was done. */
public record DecisionEffectuated(
    UUID caseId, Instant occurredAt, @Personal String what, String recordedBy)
    implements ClockEvent {}
