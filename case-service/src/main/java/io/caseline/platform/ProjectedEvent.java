package io.caseline.platform;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/** An event as it comes to a projection. What it says is opened only when somebody asks. */
public final class ProjectedEvent {

  private final DomainEventMessage<?> message;

  private ProjectedEvent(DomainEventMessage<?> message) {
    this.message = message;
  }

  public static ProjectedEvent of(DomainEventMessage<?> message) {
    return new ProjectedEvent(message);
  }

  public UUID eventId() {
    return UUID.fromString(message.getIdentifier());
  }

  public UUID caseId() {
    return UUID.fromString(message.getAggregateIdentifier());
  }

  /** In its case, from 0. */
  public long sequence() {
    return message.getSequenceNumber();
  }

  public Instant recordedAt() {
    return message.getTimestamp();
  }

  /** The class of what it says. */
  public Class<?> kind() {
    return message.getPayloadType();
  }

  /** What it says. */
  public Object payload() {
    return message.getPayload();
  }
}
