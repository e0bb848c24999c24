package io.caseline.cases.model;

import io.caseline.cases.event.Channel;
import io.caseline.cases.event.Direction;
import java.time.Instant;
import java.util.UUID;

/**
 * One contact on one channel.
 *
 * @param expectsReply the ball is with the member until the next inbound contact
 */
public record Interaction(
    UUID id,
    Channel channel,
    Direction direction,
    String summary,
    boolean expectsReply,
    Instant occurredAt,
    String recordedBy)
    implements Item {}
