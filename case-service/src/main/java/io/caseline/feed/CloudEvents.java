package io.caseline.feed;

import io.caseline.cases.event.CaseEvent;
import io.caseline.platform.RecordedEvent;
import io.caseline.platform.sealing.PersonalData;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recorded event as a CloudEvent. What people said is withheld unless the installation wants
 * otherwise: an erasure destroys a key, and reaches no topic. Numbers are texts as long as the
 * longest, so that their order is that of the texts, as CloudEvents' sequence extension wants it.
 */
final class CloudEvents {

  private static final String TYPE_PREFIX = "io.caseline.";

  private final URI source;
  private final boolean personalTexts;
  private final PersonalData personalData;
  private final JsonMapper json;

  CloudEvents(KafkaProperties properties, PersonalData personalData, JsonMapper json) {
    this.source = properties.source();
    this.personalTexts = properties.personalTexts();
    this.personalData = personalData;
    this.json = json;
  }

  CloudEvent of(RecordedEvent recorded) {
    CaseEvent event = (CaseEvent) recorded.payload();
    return CloudEventBuilder.v1()
        .withId(recorded.eventId().toString())
        .withSource(source)
        .withType(TYPE_PREFIX + event.getClass().getSimpleName())
        .withSubject(recorded.caseId().toString())
        .withTime(event.occurredAt().atOffset(ZoneOffset.UTC))
        .withExtension("sequence", "%010d".formatted(recorded.sequence()))
        .withExtension("position", "%019d".formatted(recorded.position()))
        .withExtension("recordedtime", recorded.recordedAt().atOffset(ZoneOffset.UTC))
        .withData("application/json", json.writeValueAsBytes(said(event)))
        .build();
  }

  private ObjectNode said(CaseEvent event) {
    ObjectNode fields = json.valueToTree(event);
    if (!personalTexts) {
      personalData.fieldsOf(event.getClass()).forEach(field -> withhold(fields, field.path()));
    }
    return fields;
  }

  private static void withhold(ObjectNode event, List<String> path) {
    JsonNode holder = event;
    for (String step : path.subList(0, path.size() - 1)) {
      holder = holder.path(step);
    }
    if (holder instanceof ObjectNode object) {
      object.putNull(path.getLast());
    }
  }
}
