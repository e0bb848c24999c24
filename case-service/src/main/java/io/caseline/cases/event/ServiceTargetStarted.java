package io.caseline.cases.event;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time that the plan gives itself began to run.
 *
 * @param ruleId the target's id in the configuration
 * @param subjectId the request, handoff or escalation; null for the case itself
 * @param department who has to do it
 * @param within working time
 * @param calendar the id of the calendar in which the time is counted
 * @param warnAt when three quarters of the time are used
 * @param escalatesTo where the case goes when the target is missed; null when it goes nowhere
 */
public record ServiceTargetStarted(
    UUID caseId,
    Instant occurredAt,
    UUID targetId,
    ServiceTargetKind kind,
    String ruleId,
    @Nullable UUID subjectId,
    String department,
    Duration within,
    String calendar,
    Instant dueAt,
    Instant warnAt,
    @Nullable EscalationPath escalatesTo)
    implements ClockEvent {}
