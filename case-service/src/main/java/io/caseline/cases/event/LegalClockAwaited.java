package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The law's clock for this case starts with something that has not happened yet. */
public record LegalClockAwaited(
    UUID caseId,
    Instant occurredAt,
    LegalClockKind kind,
    String ruleId,
    int ruleVersion,
    String citation,
    ClockStart startsAt)
    implements ClockEvent {}
