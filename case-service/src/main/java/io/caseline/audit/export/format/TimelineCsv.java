package io.caseline.audit.export.format;

import io.caseline.cases.timeline.TimelineEntry;
import io.caseline.platform.HarmlessText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row for each event (RFC 4180, with headings). A spreadsheet takes nothing in it for a formula;
 * the event's own fields stand in the last column as JSON.
 */
public final class TimelineCsv implements FileFormat, FileFormat.Part {

  private static final Object[] HEADINGS = {
    "case_number",
    "case_id",
    "member_id",
    "sequence",
    "position",
    "event_id",
    "type",
    "occurred_at",
    "recorded_at",
    "actor",
    "role",
    "department",
    "partner",
    "correlation",
    "command_id",
    "summary",
    "data"
  };

  private final JsonMapper json;

  public TimelineCsv(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String fileName() {
    return "events.csv";
  }

  @Override
  public List<Part> parts() {
    return List.of(this);
  }

  @Override
  public String head(Heading heading) {
    var headings = new StringWriter();
    try {
      new CSVPrinter(headings, CSVFormat.RFC4180).printRecord(HEADINGS);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return headings.toString();
  }

  @Override
  public void write(ExportedCase exported, SoFar soFar, Writer out) throws IOException {
    var csv = new CSVPrinter(out, CSVFormat.RFC4180);
    for (TimelineEntry entry : exported.timeline()) {
      csv.printRecord(
          exported.intake().caseNumber(),
          entry.caseId(),
          exported.intake().memberId(),
          entry.sequence(),
          entry.position(),
          entry.eventId(),
          entry.type(),
          entry.occurredAt(),
          entry.recordedAt(),
          HarmlessText.of(entry.actor()),
          HarmlessText.of(entry.role()),
          HarmlessText.of(entry.department()),
          HarmlessText.of(entry.partner()),
          HarmlessText.of(entry.correlation()),
          HarmlessText.of(entry.commandId()),
          HarmlessText.of(entry.summary()),
          json.writeValueAsString(exported.fields(entry)));
    }
    csv.flush();
  }

  @Override
  public String tail(Heading heading) {
    return "";
  }
}
