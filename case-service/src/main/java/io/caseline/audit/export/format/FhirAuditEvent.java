package io.caseline.audit.export.format;

import io.caseline.cases.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An event as an AuditEvent (hl7.org/fhir/R4/auditevent.html). */
final class FhirAuditEvent {

  /** DICOM PS3.16, CID 400: a patient's record was made, read, changed or removed. */
  private static final Map<String, Object> PATIENT_RECORD =
      Fhir.coding("http://dicom.nema.org/resources/ontology/DCM", "110110", "Patient Record");

  private static final String ENTITY_TYPE =
      "http://terminology.hl7.org/CodeSystem/audit-entity-type";
  private static final String ROLE = "http://terminology.hl7.org/CodeSystem/object-role";

  private FhirAuditEvent() {}

  static Map<String, Object> of(ExportedCase exported, TimelineEntry entry) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("resourceType", "AuditEvent");
    event.put("id", entry.eventId());
    event.put("type", PATIENT_RECORD);
    event.put("subtype", List.of(Fhir.kind(entry)));
    event.put("action", entry.sequence() == 0 ? "C" : "U");
    event.put("period", Map.of("start", entry.occurredAt()));
    event.put("recorded", entry.recordedAt());
    event.put("outcome", "0");
    event.put("agent", List.of(agent(entry)));
    event.put("source", Map.of("observer", Fhir.knownAs("service", "case-service", "Caseline")));
    event.put("entity", List.of(theCase(exported, entry), member(exported)));
    return event;
  }

  private static Map<String, Object> agent(TimelineEntry entry) {
    Map<String, Object> agent = new LinkedHashMap<>();
    List<Map<String, Object>> roles = new ArrayList<>();
    roles.add(Fhir.text(entry.role()));
    if (entry.department() != null) {
      roles.add(Fhir.text("department " + entry.department()));
    }
    if (entry.partner() != null) {
      roles.add(Fhir.text("partner " + entry.partner()));
    }
    agent.put("role", roles);
    agent.put("who", Fhir.known("staff", entry.actor()));
    agent.put("requestor", true);
    return agent;
  }

  private static Map<String, Object> theCase(ExportedCase exported, TimelineEntry entry) {
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put(
        "what", Fhir.knownAs("case", entry.caseId(), "Case " + exported.intake().caseNumber()));
    entity.put("type", Fhir.coding(ENTITY_TYPE, "2", "System Object"));
    entity.put("role", Fhir.coding(ROLE, "4", "Domain Resource"));
    entity.put(
        "detail",
        List.of(detail("sequence", entry.sequence()), detail("position", entry.position())));
    return entity;
  }

  private static Map<String, Object> detail(String type, long value) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("type", type);
    detail.put("valueString", Long.toString(value));
    return detail;
  }

  private static Map<String, Object> member(ExportedCase exported) {
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put("what", Fhir.known("member", exported.intake().memberId()));
    entity.put("type", Fhir.coding(ENTITY_TYPE, "1", "Person"));
    entity.put("role", Fhir.coding(ROLE, "1", "Patient"));
    return entity;
  }
}
