package io.caseline.audit.export.format;

import io.caseline.cases.timeline.TimelineEntry;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The objects of the log: those of each case, and once each what several cases share. */
final class OcelObjects implements FileFormat.Part {

  private final JsonMapper json;

  OcelObjects(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String head(Heading heading) {
    return "{\n" + OcelLog.types() + "\"objects\":[\n";
  }

  @Override
  public void write(ExportedCase exported, SoFar soFar, Writer out) throws IOException {
    List<Map<String, Object>> objects = new ArrayList<>();
    objects.add(theCase(exported));
    shared(exported, soFar).forEach(objects::add);
    String caseId = exported.facts().caseId().toString();
    exported.timeline().stream()
        .map(entry -> OcelType.begunBy(exported, entry))
        .flatMap(Optional::stream)
        .map(begun -> object(begun.id(), begun.type(), related(caseId, "belongs to")))
        .distinct()
        .forEach(objects::add);
    String separator = soFar.isFirst() ? "" : ",\n";
    for (Map<String, Object> object : objects) {
      out.write(separator);
      out.write(json.writeValueAsString(object));
      separator = ",\n";
    }
  }

  private static List<Map<String, Object>> shared(ExportedCase exported, SoFar soFar) {
    List<Map<String, Object>> objects = new ArrayList<>();
    share(OcelType.MEMBER, exported.intake().memberId(), soFar, objects);
    for (TimelineEntry entry : exported.timeline()) {
      share(OcelType.STAFF, entry.actor(), soFar, objects);
      share(OcelType.DEPARTMENT, entry.department(), soFar, objects);
    }
    return objects;
  }

  private static void share(
      OcelType type, @Nullable Object name, SoFar soFar, List<Map<String, Object>> objects) {
    if (name != null && soFar.isNew(type.id(name))) {
      objects.add(object(type.id(name), type, List.of()));
    }
  }

  private static Map<String, Object> theCase(ExportedCase exported) {
    Map<String, Object> object =
        object(
            exported.facts().caseId().toString(),
            OcelType.CASE,
            related(OcelType.MEMBER.id(exported.intake().memberId()), "of"));
    List<Map<String, Object>> values = new ArrayList<>();
    for (TimelineEntry entry : exported.timeline()) {
      Map<String, Object> data = exported.fields(entry);
      switch (entry.type()) {
        case "CaseOpened" -> {
          value(values, "number", data.get("caseNumber"), entry.occurredAt());
          value(values, "lineOfBusiness", data.get("lineOfBusiness"), entry.occurredAt());
          value(values, "category", data.get("category"), entry.occurredAt());
          value(values, "department", data.get("responsibleDepartment"), entry.occurredAt());
        }
        case "CaseReclassified" ->
            value(values, "category", data.get("category"), entry.occurredAt());
        case "HandoffAccepted" -> value(values, "department", data.get("to"), entry.occurredAt());
        default -> {}
      }
    }
    object.put("attributes", values);
    return object;
  }

  private static void value(
      List<Map<String, Object>> values, String name, @Nullable Object value, Instant since) {
    if (value != null) {
      Map<String, Object> attribute = new LinkedHashMap<>();
      attribute.put("name", name);
      attribute.put("value", value.toString());
      attribute.put("time", since);
      values.add(attribute);
    }
  }

  private static Map<String, Object> object(
      String id, OcelType type, List<Map<String, Object>> relationships) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", id);
    object.put("type", type.label());
    object.put("relationships", relationships);
    return object;
  }

  private static List<Map<String, Object>> related(String id, String how) {
    Map<String, Object> relationship = new LinkedHashMap<>();
    relationship.put("objectId", id);
    relationship.put("qualifier", how);
    return List.of(relationship);
  }

  @Override
  public String tail(Heading heading) {
    return "\n],\n";
  }
}
