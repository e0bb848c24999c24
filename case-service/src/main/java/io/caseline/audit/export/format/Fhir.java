package io.caseline.audit.export.format;

import io.caseline.cases.timeline.TimelineEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What AuditEvent and Provenance have in common, as the JSON that they become. */
final class Fhir {

  private static final String SYSTEM = "urn:caseline:";

  private Fhir() {}

  /** Somebody or something that is known by an identifier of ours. */
  static Map<String, Object> known(String as, Object value) {
    return Map.of("identifier", identifier(as, value));
  }

  static Map<String, Object> knownAs(String as, Object value, String display) {
    Map<String, Object> reference = new LinkedHashMap<>(known(as, value));
    reference.put("display", display);
    return reference;
  }

  static Map<String, Object> identifier(String as, Object value) {
    Map<String, Object> identifier = new LinkedHashMap<>();
    identifier.put("system", SYSTEM + as);
    identifier.put("value", value.toString());
    return identifier;
  }

  static Map<String, Object> coding(String system, String code, String display) {
    Map<String, Object> coding = new LinkedHashMap<>();
    coding.put("system", system);
    coding.put("code", code);
    coding.put("display", display);
    return coding;
  }

  /** The kind of event, in a code system of ours. */
  static Map<String, Object> kind(TimelineEntry entry) {
    return Map.of("system", SYSTEM + "event-type", "code", entry.type());
  }

  static Map<String, Object> concept(Map<String, Object> coding) {
    return Map.of("coding", List.of(coding));
  }

  static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }
}
