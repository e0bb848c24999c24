package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The time of a legal clock or a service target ran out. It occurred at the due time, whenever it
 * was recorded.
 *
 * @param clockId of the legal clock or the service target
 * @param ruleId of the legal rule or the service target in the configuration
 */
public record DeadlineMissed(
    UUID caseId, Instant occurredAt, UUID clockId, String ruleId, Instant dueAt)
    implements ClockEvent {}
