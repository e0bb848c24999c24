package io.caseline.audit.export.format;

import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.CaseStatus;
import io.caseline.cases.model.Classification;
import io.caseline.cases.model.Intake;
import io.caseline.cases.timeline.TimelineEntry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case as its events up to the checkpoint of an export made it, and these events.
 *
 * @param timeline from the first event on, in order
 * @param fields what stands in each entry's data, by its event
 */
public record ExportedCase(
    Case.Existing state, List<TimelineEntry> timeline, Map<UUID, Map<String, Object>> fields) {

  private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
      new TypeReference<>() {};

  public ExportedCase {
    timeline = List.copyOf(timeline);
    fields = Map.copyOf(fields);
  }

  /**
   * With the fields as the API shows them.
   *
   * @param json writes the entries
   */
  public static ExportedCase of(
      Case.Existing state, List<TimelineEntry> timeline, JsonMapper json) {
    Map<UUID, Map<String, Object>> fields = new HashMap<>();
    for (TimelineEntry entry : timeline) {
      JsonNode data = json.valueToTree(entry).required("data");
      fields.put(entry.eventId(), json.convertValue(data, FIELDS));
    }
    return new ExportedCase(state, timeline, fields);
  }

  /** The own fields of an event, in their order; null in one that was left out. */
  Map<String, Object> fields(TimelineEntry entry) {
    return Objects.requireNonNull(fields.get(entry.eventId()), "of another case");
  }

  Intake intake() {
    return facts().intake();
  }

  Classification classification() {
    return facts().classification();
  }

  String department() {
    return facts().custody().department();
  }

  CaseStatus status() {
    return CaseStatus.of(state);
  }

  public CaseFacts facts() {
    return state.facts();
  }
}
