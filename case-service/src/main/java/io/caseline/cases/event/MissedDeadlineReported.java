package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A missed deadline that the plan has to report was handed to those who report it.
 *
 * @param department who reports it
 */
public record MissedDeadlineReported(
    UUID caseId, Instant occurredAt, UUID clockId, String department) implements ClockEvent {}
