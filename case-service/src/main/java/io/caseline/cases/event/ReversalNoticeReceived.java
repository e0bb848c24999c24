package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The plan learned that its decision was reversed from outside. It occurred when the plan received
 * the notice.
 *
 * @param reversedBy who reversed it: an independent review entity, a judge, a state
 */
public record ReversalNoticeReceived(
    UUID caseId, Instant occurredAt, @Personal String reversedBy, String recordedBy)
    implements ClockEvent {}
