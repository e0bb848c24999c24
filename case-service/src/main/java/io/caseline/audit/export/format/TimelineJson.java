package io.caseline.audit.export.format;

import io.caseline.cases.timeline.TimelineEntry;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The timelines as the API gives them, a case with its entries after the other. */
public final class TimelineJson implements FileFormat, FileFormat.Part {

  private final JsonMapper json;

  public TimelineJson(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String fileName() {
    return "events.json";
  }

  @Override
  public List<Part> parts() {
    return List.of(this);
  }

  @Override
  public String head(Heading heading) {
    return "{\"exportId\":\"%s\",\"asOf\":\"%s\",\"cases\":[\n"
        .formatted(heading.exportId(), heading.asOf());
  }

  @Override
  public void write(ExportedCase exported, SoFar soFar, Writer out) throws IOException {
    String facts = json.writeValueAsString(facts(exported));
    if (!soFar.isFirst()) {
      out.write(",\n");
    }
    out.write(facts, 0, facts.length() - 1);
    out.write(",\"timeline\":[\n");
    String separator = "";
    for (TimelineEntry entry : exported.timeline()) {
      out.write(separator);
      out.write(json.writeValueAsString(entry));
      separator = ",\n";
    }
    out.write("]}");
  }

  private static Map<String, Object> facts(ExportedCase exported) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("caseId", exported.facts().caseId());
    facts.put("caseNumber", exported.intake().caseNumber());
    facts.put("memberId", exported.intake().memberId());
    facts.put("lineOfBusiness", exported.intake().lineOfBusiness());
    facts.put("category", exported.classification().category());
    facts.put("receivedAt", exported.intake().receivedAt());
    facts.put("status", exported.status());
    facts.put("version", exported.timeline().size());
    return facts;
  }

  @Override
  public String tail(Heading heading) {
    return "\n]}\n";
  }
}
