package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/** The member was told what was decided. It occurred when the notice went out. */
public record MemberNotified(UUID caseId, Instant occurredAt, Channel channel, String recordedBy)
    implements ClockEvent {}
