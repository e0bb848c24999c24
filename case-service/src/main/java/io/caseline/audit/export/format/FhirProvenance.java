package io.caseline.audit.export.format;

import io.caseline.cases.timeline.TimelineEntry;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An event as a Provenance of the case (hl7.org/fhir/R4/provenance.html). */
final class FhirProvenance {

  private static final String ACT =
      "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

  private FhirProvenance() {}

  /** Follows from the event's own, so that two exports of one event agree. */
  static String id(TimelineEntry entry) {
    byte[] name = ("provenance of " + entry.eventId()).getBytes(StandardCharsets.US_ASCII);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  static Map<String, Object> of(ExportedCase exported, TimelineEntry entry) {
    Map<String, Object> provenance = new LinkedHashMap<>();
    provenance.put("resourceType", "Provenance");
    provenance.put("id", id(entry));
    provenance.put(
        "target",
        List.of(Fhir.knownAs("case", entry.caseId(), "Case " + exported.intake().caseNumber())));
    provenance.put("occurredDateTime", entry.occurredAt());
    provenance.put("recorded", entry.recordedAt());
    provenance.put("activity", Fhir.concept(Fhir.kind(entry)));
    provenance.put("agent", List.of(agent(entry)));
    provenance.put("entity", List.of(source(entry)));
    return provenance;
  }

  private static Map<String, Object> agent(TimelineEntry entry) {
    Map<String, Object> agent = new LinkedHashMap<>();
    agent.put("type", Fhir.concept(Fhir.coding(ACT, "author", "Author")));
    agent.put("who", Fhir.known("staff", entry.actor()));
    if (entry.partner() != null) {
      agent.put("onBehalfOf", Fhir.known("partner", entry.partner()));
    } else if (entry.department() != null) {
      agent.put("onBehalfOf", Fhir.known("department", entry.department()));
    }
    return agent;
  }

  private static Map<String, Object> source(TimelineEntry entry) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("role", "source");
    source.put("what", Map.of("reference", "urn:uuid:" + entry.eventId()));
    return source;
  }
}
