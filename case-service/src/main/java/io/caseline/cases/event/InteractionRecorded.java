package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * One contact on one channel. It occurred when the contact took place.
 *
 * @param expectsReply the ball is with the member until the next inbound contact
 */
public record InteractionRecorded(
    UUID caseId,
    Instant occurredAt,
    UUID interactionId,
    Channel channel,
    Direction direction,
    @Personal String summary,
    boolean expectsReply,
    String recordedBy)
    implements CaseEvent {}
