package io.caseline.audit.export.format;

import io.caseline.cases.timeline.TimelineEntry;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events as a FHIR R4 Bundle (hl7.org/fhir/R4) of the type {@code collection}: for each an
 * AuditEvent (who did what to which case of which member) and a Provenance (how the case came to be
 * what it is). Nothing that somebody typed is in it.
 *
 * <p>People, cases and members are named by identifiers, not by references: their resources are
 * none of ours.
 */
public final class FhirAudit implements FileFormat, FileFormat.Part {

  private final JsonMapper json;

  public FhirAudit(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String fileName() {
    return "fhir.json";
  }

  @Override
  public List<Part> parts() {
    return List.of(this);
  }

  @Override
  public String head(Heading heading) {
    return """
    {"resourceType":"Bundle","id":"%1$s","type":"collection",\
    "identifier":{"system":"urn:ietf:rfc:3986","value":"urn:uuid:%1$s"},\
    "timestamp":"%2$s"%3$s
    """
        .formatted(heading.exportId(), heading.asOf(), isEmpty(heading) ? "" : ",\"entry\":[");
  }

  @Override
  public void write(ExportedCase exported, SoFar soFar, Writer out) throws IOException {
    String separator = soFar.isFirst() ? "" : ",\n";
    for (TimelineEntry entry : exported.timeline()) {
      out.write(separator);
      out.write(entry(entry.eventId().toString(), FhirAuditEvent.of(exported, entry)));
      separator = ",\n";
      out.write(separator);
      out.write(entry(FhirProvenance.id(entry), FhirProvenance.of(exported, entry)));
    }
  }

  private String entry(String id, Map<String, Object> resource) {
    return "{\"fullUrl\":\"urn:uuid:%s\",\"resource\":%s}"
        .formatted(id, json.writeValueAsString(resource));
  }

  @Override
  public String tail(Heading heading) {
    return isEmpty(heading) ? "}\n" : "\n]}\n";
  }

  /** FHIR knows no list without anything in it. */
  private static boolean isEmpty(Heading heading) {
    return heading.events() == 0;
  }
}
