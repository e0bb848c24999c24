package io.caseline.cases.timeline;

import io.caseline.cases.event.CaseEvent;
import io.caseline.platform.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Timelines without a store: every event recorded a second after the other, by one person. */
public final class TimelineSamples {

  private static final Instant BEGIN = Instant.parse("2026-03-02T17:00:00.125Z");

  private TimelineSamples() {}

  public static List<TimelineEntry> of(List<CaseEvent> events, String actor) {
    List<TimelineEntry> timeline = new ArrayList<>();
    for (CaseEvent event : events) {
      long sequence = timeline.size();
      timeline.add(
          TimelineEntry.of(
              new RecordedEvent(
                  UUID.nameUUIDFromBytes(
                      (events.hashCode() + "/" + sequence)
                          .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                  event.caseId(),
                  sequence,
                  100 + sequence,
                  BEGIN.plusSeconds(sequence),
                  event,
                  metadata(actor, sequence))));
    }
    return timeline;
  }

  /** Now and then somebody without a department or a partner. */
  private static Map<String, String> metadata(String actor, long sequence) {
    Map<String, String> metadata = new HashMap<>();
    metadata.put(EventMetadata.ACTOR, actor);
    metadata.put(EventMetadata.ROLE, "specialist");
    if (sequence % 3 != 0) {
      metadata.put(EventMetadata.DEPARTMENT, "claims");
    }
    if (sequence % 2 == 0) {
      metadata.put(EventMetadata.PARTNER, "north-center");
    }
    return metadata;
  }
}
