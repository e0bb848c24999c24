package io.caseline.platform;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event as it stands in the store.
 *
 * @param sequence from 0, within the case, without gaps
 * @param position in the whole store; grows, with gaps
 * @param recordedAt when it was stored, to the millisecond
 * @param payload the event itself, in the shape of today's code however old it is
 * @param metadata who did it, and by which command
 */
public record RecordedEvent(
    UUID eventId,
    UUID caseId,
    long sequence,
    long position,
    Instant recordedAt,
    Object payload,
    Map<String, String> metadata) {

  public RecordedEvent {
    metadata = Map.copyOf(metadata);
  }
}
