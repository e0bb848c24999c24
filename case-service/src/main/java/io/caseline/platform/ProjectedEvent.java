package io.caseline.platform;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.ReplayStatus;

/** An event as it comes to a projection. What it says is opened only when somebody asks. */
public final class ProjectedEvent {

  private final DomainEventMessage<?> message;
  private final boolean again;

  private ProjectedEvent(DomainEventMessage<?> message, boolean again) {
    this.message = message;
    this.again = again;
  }

  public static ProjectedEvent of(DomainEventMessage<?> message, ReplayStatus replay) {
    return new ProjectedEvent(message, replay.isReplay());
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

  /** Whether it comes again, because the projection is built anew. */
  public boolean isAgain() {
    return again;
  }
}
