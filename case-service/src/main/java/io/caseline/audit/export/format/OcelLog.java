package io.caseline.audit.export.format;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events as an object-centric event log for process mining: OCEL 2.0 in JSON
 * (ocel-standard.org, specification section 8). An event points at everything it is about: the
 * case, the member, the information request, the person who did it. Nothing that somebody typed is
 * in it.
 *
 * <p>Values are text whatever their type: the standard's schema wants it so.
 */
public final class OcelLog implements FileFormat {

  private final JsonMapper json;

  public OcelLog(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String fileName() {
    return "ocel.json";
  }

  @Override
  public List<Part> parts() {
    return List.of(new OcelObjects(json), new OcelEvents(json));
  }

  /** All types, whether there is something of the type or not. */
  static String types() {
    return "\"eventTypes\":[\n%s],\n\"objectTypes\":[\n%s],\n"
        .formatted(
            types(EventKinds.NAMES.stream(), OcelEvents.ATTRIBUTES),
            Stream.of(OcelType.values())
                .map(type -> type(type.label(), type.attributes()))
                .collect(Collectors.joining(",\n")));
  }

  private static String types(Stream<String> names, List<OcelType.Attribute> attributes) {
    return names.map(name -> type(name, attributes)).collect(Collectors.joining(",\n"));
  }

  private static String type(String name, List<OcelType.Attribute> attributes) {
    return "{\"name\":\"%s\",\"attributes\":[%s]}"
        .formatted(
            name,
            attributes.stream()
                .map(it -> "{\"name\":\"%s\",\"type\":\"%s\"}".formatted(it.name(), it.type()))
                .collect(Collectors.joining(",")));
  }
}
