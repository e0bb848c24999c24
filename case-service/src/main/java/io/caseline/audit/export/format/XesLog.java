package io.caseline.audit.export.format;

import io.caseline.cases.model.Intake;
import io.caseline.cases.timeline.TimelineEntry;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The cases as an event log for process mining: XES (IEEE Std 1849-2016, section 5), a trace for
 * each case, with the standard's own extensions. Nothing that somebody typed is in it.
 */
public final class XesLog implements FileFormat, FileFormat.Part {

  @Override
  public String fileName() {
    return "log.xes";
  }

  @Override
  public List<Part> parts() {
    return List.of(this);
  }

  @Override
  public String head(Heading heading) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <log xes.version="1849.2016" xes.features="">
    <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
    <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
    <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
    <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
    <extension name="ID" prefix="identity" uri="http://www.xes-standard.org/identity.xesext"/>
    <global scope="trace">
    <string key="concept:name" value=""/>
    </global>
    <global scope="event">
    <string key="concept:name" value=""/>
    <string key="lifecycle:transition" value="complete"/>
    <string key="org:resource" value=""/>
    <string key="org:role" value=""/>
    <date key="time:timestamp" value="1970-01-01T00:00:00Z"/>
    </global>
    <classifier name="Activity" scope="event" keys="concept:name"/>
    <classifier name="Resource" scope="event" keys="org:resource"/>
    <string key="concept:name" value="Caseline export %s"/>
    <string key="lifecycle:model" value="standard"/>
    """
        .formatted(heading.exportId());
  }

  @Override
  public void write(ExportedCase exported, SoFar soFar, Writer out) throws IOException {
    Intake intake = exported.intake();
    out.write("<trace>\n");
    attribute(out, "string", "concept:name", intake.caseNumber());
    attribute(out, "id", "identity:id", exported.facts().caseId());
    attribute(out, "id", "member", intake.memberId());
    attribute(out, "string", "lineOfBusiness", intake.lineOfBusiness());
    attribute(out, "string", "category", exported.classification().category());
    attribute(out, "date", "receivedAt", intake.receivedAt());
    for (TimelineEntry entry : exported.timeline()) {
      event(entry, out);
    }
    out.write("</trace>\n");
  }

  private static void event(TimelineEntry entry, Writer out) throws IOException {
    out.write("<event>\n");
    attribute(out, "string", "concept:name", entry.type());
    attribute(out, "string", "lifecycle:transition", "complete");
    attribute(out, "date", "time:timestamp", entry.occurredAt());
    attribute(out, "string", "org:resource", entry.actor());
    attribute(out, "string", "org:role", entry.role());
    if (entry.department() != null) {
      attribute(out, "string", "org:group", entry.department());
    }
    if (entry.partner() != null) {
      attribute(out, "string", "partner", entry.partner());
    }
    attribute(out, "id", "identity:id", entry.eventId());
    attribute(out, "date", "recordedAt", entry.recordedAt());
    attribute(out, "int", "position", entry.position());
    out.write("</event>\n");
  }

  private static void attribute(Writer out, String type, String key, Object value)
      throws IOException {
    out.write(
        "<%s key=\"%s\" value=\"%s\"/>\n".formatted(type, key, Markup.text(value.toString())));
  }

  @Override
  public String tail(Heading heading) {
    return "</log>\n";
  }
}
