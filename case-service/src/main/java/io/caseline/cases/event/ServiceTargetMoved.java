package io.caseline.cases.event;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another department or another priority: the time already used stays used.
 *
 * @param used the working time used until now
 * @param dueAt null while the target stands still
 * @param warnAt null while the target stands still
 */
public record ServiceTargetMoved(
    UUID caseId,
    Instant occurredAt,
    UUID targetId,
    ServiceTargetKind kind,
    String ruleId,
    String department,
    Duration within,
    String calendar,
    Duration used,
    @Nullable Instant dueAt,
    @Nullable Instant warnAt,
    @Nullable EscalationPath escalatesTo)
    implements ClockEvent {}
