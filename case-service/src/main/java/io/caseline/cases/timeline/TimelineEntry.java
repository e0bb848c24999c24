package io.caseline.cases.timeline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.caseline.cases.event.CaseEvent;
import io.caseline.platform.RecordedEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case as people and machines read it.
 *
 * @param sequence from 0, within the case
 * @param position in the whole store
 * @param occurredAt when it happened in the world
 * @param recordedAt when it was stored
 * @param role in which role the actor did it
 * @param partner the actor's outsourced centre; null for the plan's own people
 * @param correlation the trace id of the request
 * @param data the event; its JSON has the fields that do not stand on the entry
 * @param summary one plain sentence
 */
public record TimelineEntry(
    UUID eventId,
    String type,
    UUID caseId,
    long sequence,
    long position,
    Instant occurredAt,
    Instant recordedAt,
    String actor,
    String role,
    @Nullable String department,
    @Nullable String partner,
    @Nullable String correlation,
    @Nullable String commandId,
    @Schema(
            implementation = Object.class,
            types = "object",
            additionalProperties = AdditionalPropertiesValue.TRUE)
        @JsonIgnoreProperties({"caseId", "occurredAt"})
        CaseEvent data,
    String summary) {

  /** An event with everything that it says. */
  public static TimelineEntry of(RecordedEvent recorded) {
    return of(recorded, (CaseEvent) recorded.payload());
  }

  /** The same with the event as its reader may see it. */
  public static TimelineEntry of(RecordedEvent recorded, CaseEvent disclosed) {
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
        disclosed,
        Sentences.of(disclosed));
  }
}
