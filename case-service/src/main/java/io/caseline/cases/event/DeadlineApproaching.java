package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Three quarters of the time of a legal clock or a service target are over.
 *
 * @param clockId of the legal clock or the service target
 * @param ruleId of the legal rule or the service target in the configuration
 */
public record DeadlineApproaching(
    UUID caseId, Instant occurredAt, UUID clockId, String ruleId, Instant dueAt)
    implements ClockEvent {}
