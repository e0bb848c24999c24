package io.caseline.audit.export.format;

import io.caseline.cases.timeline.TimelineEntry;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The events of the log, each with everything it is about. */
final class OcelEvents implements FileFormat.Part {

  /** The same for every kind of event. */
  static final List<OcelType.Attribute> ATTRIBUTES =
      List.of(
          OcelType.Attribute.time("recordedAt"),
          OcelType.Attribute.number("sequence"),
          OcelType.Attribute.number("position"),
          OcelType.Attribute.text("role"),
          OcelType.Attribute.text("partner"));

  private final JsonMapper json;

  OcelEvents(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String head(Heading heading) {
    return "\"events\":[\n";
  }

  @Override
  public void write(ExportedCase exported, SoFar soFar, Writer out) throws IOException {
    Set<String> ofTheCase =
        exported.timeline().stream()
            .map(entry -> OcelType.begunBy(exported, entry))
            .flatMap(Optional::stream)
            .map(OcelType.Begun::id)
            .collect(Collectors.toSet());
    String separator = soFar.isFirst() ? "" : ",\n";
    for (TimelineEntry entry : exported.timeline()) {
      Map<String, Object> event = new LinkedHashMap<>();
      event.put("id", entry.eventId());
      event.put("type", entry.type());
      event.put("time", entry.occurredAt());
      event.put("attributes", attributes(entry));
      event.put("relationships", relationships(exported, entry, ofTheCase));
      out.write(separator);
      out.write(json.writeValueAsString(event));
      separator = ",\n";
    }
  }

  private static List<Map<String, Object>> attributes(TimelineEntry entry) {
    List<Map<String, Object>> attributes = new ArrayList<>();
    attribute(attributes, "recordedAt", entry.recordedAt());
    attribute(attributes, "sequence", entry.sequence());
    attribute(attributes, "position", entry.position());
    attribute(attributes, "role", entry.role());
    attribute(attributes, "partner", entry.partner());
    return attributes;
  }

  private static void attribute(
      List<Map<String, Object>> attributes, String name, @Nullable Object value) {
    if (value != null) {
      Map<String, Object> attribute = new LinkedHashMap<>();
      attribute.put("name", name);
      attribute.put("value", value.toString());
      attributes.add(attribute);
    }
  }

  private static List<Map<String, Object>> relationships(
      ExportedCase exported, TimelineEntry entry, Set<String> ofTheCase) {
    List<Map<String, Object>> relationships = new ArrayList<>();
    related(relationships, entry.caseId(), "case");
    related(relationships, OcelType.MEMBER.id(exported.intake().memberId()), "member");
    related(relationships, OcelType.STAFF.id(entry.actor()), "by");
    if (entry.department() != null) {
      related(relationships, OcelType.DEPARTMENT.id(entry.department()), "in");
    }
    exported
        .fields(entry)
        .forEach(
            (field, value) -> {
              // Null in a field that was left out.
              if (value instanceof String id && ofTheCase.contains(id)) {
                related(relationships, id, field);
              }
            });
    return relationships;
  }

  private static void related(List<Map<String, Object>> relationships, Object id, String how) {
    Map<String, Object> relationship = new LinkedHashMap<>();
    relationship.put("objectId", id.toString());
    relationship.put("qualifier", how);
    relationships.add(relationship);
  }

  @Override
  public String tail(Heading heading) {
    return "\n]\n}\n";
  }
}
