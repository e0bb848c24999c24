package io.caseline.faults.load;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command that was answered with success.
 *
 * @param body the answer, word for word
 * @param replayed whether an earlier try had done it, whose answer was lost on the way
 */
public record Done(Command command, String body, boolean replayed) {

  public String caseId() {
    return json().required("caseId").asString();
  }

  public long version() {
    return json().required("version").asLong();
  }

  /** The events that the service says it recorded. */
  public List<String> eventIds() {
    return StreamSupport.stream(json().required("events").spliterator(), false)
        .map(event -> event.required("eventId").asString())
        .toList();
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }
}
