package io.caseline.cases.timeline;

import io.caseline.cases.event.CaseEvent;
import io.caseline.platform.RecordedEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes recorded events as timeline entries. */
@Component
public class TimelineEntries {

  /** These stand on the entry itself. */
  private static final Set<String> ON_THE_ENTRY = Set.of("caseId", "occurredAt");

  private final JsonMapper json;

  TimelineEntries(JsonMapper json) {
    this.json = json;
  }

  public TimelineEntry of(RecordedEvent recorded) {
    return of(recorded, (CaseEvent) recorded.payload());
  }

  /** The entry with the event as its reader may see it. */
  public TimelineEntry of(RecordedEvent recorded, CaseEvent disclosed) {
    var metadata = recorded.metadata();
    return new TimelineEntry(
        recorded.eventId(),
        disclosed.getClass().getSimpleName(),
        disclosed.caseId(),
        recorded.sequence(),
        recorded.position(),
        disclosed.occurredAt(),
        recorded.recordedAt(),
        metadata.getOrDefault(EventMetadata.ACTOR, ""),
        metadata.getOrDefault(EventMetadata.ROLE, ""),
        metadata.get(EventMetadata.DEPARTMENT),
        metadata.get(EventMetadata.PARTNER),
        metadata.get(EventMetadata.CORRELATION),
        metadata.get(EventMetadata.COMMAND_ID),
        data(disclosed),
        Sentences.of(disclosed));
  }

  private Map<String, Object> data(CaseEvent event) {
    Map<String, Object> fields =
        json.convertValue(event, new TypeReference<LinkedHashMap<String, Object>>() {});
    fields.keySet().removeAll(ON_THE_ENTRY);
    return fields;
  }
}
