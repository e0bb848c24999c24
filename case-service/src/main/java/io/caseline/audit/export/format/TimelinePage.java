package io.caseline.audit.export.format;

import io.caseline.cases.model.Intake;
import io.caseline.cases.timeline.TimelineEntry;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The timelines as a page to read and to print: one file that loads nothing and runs nothing, so
 * that it looks the same in ten years. Marked up so that a screen reader finds its way: a section
 * for each case, a table with headings and a caption in each (WCAG 2.2, 1.3.1).
 */
public final class TimelinePage implements FileFormat, FileFormat.Part {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String STYLE =
      """
      body { font: 15px/1.45 system-ui, sans-serif; color: #111; background: #fff; margin: 2em auto; max-width: 75em; padding: 0 1em; }
      table { border-collapse: collapse; width: 100%; margin: 1em 0 2em; }
      caption { text-align: left; font-weight: bold; padding: .3em 0; }
      th, td { border-bottom: 1px solid #999; padding: .35em .6em; text-align: left; vertical-align: top; }
      td { overflow-wrap: anywhere; }
      td dl { font-size: .85em; margin: .3em 0 0; }
      dl { display: grid; grid-template-columns: max-content auto; gap: .2em 1em; }
      dt { font-weight: bold; }
      dd { margin: 0; white-space: pre-wrap; }
      @media print { body { margin: 0; max-width: none; font-size: 10px; } section { break-before: page; } tr { break-inside: avoid; } thead { display: table-header-group; } }
      """;

  @Override
  public String fileName() {
    return "timeline.html";
  }

  @Override
  public List<Part> parts() {
    return List.of(this);
  }

  @Override
  public String head(Heading heading) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Timelines, export %1$s</title>
    <style>
    %6$s
    </style>
    </head>
    <body>
    <header>
    <h1>Timelines</h1>
    <dl>
    <dt>Export</dt><dd>%1$s</dd>
    <dt>Cases</dt><dd>%2$d: %3$s</dd>
    <dt>Events</dt><dd>%4$d</dd>
    <dt>As of</dt><dd>%5$s</dd>
    </dl>
    <p>All times are UTC. What is proven, and how to check it, stands in <code>manifest.json</code> and <code>stored.jsonl</code> beside this page.</p>
    </header>
    <main>
    """
        .formatted(
            heading.exportId(),
            heading.cases(),
            Markup.text(heading.selection()),
            heading.events(),
            time(heading.asOf()),
            STYLE.strip());
  }

  @Override
  public void write(ExportedCase exported, SoFar soFar, Writer out) throws IOException {
    Intake intake = exported.intake();
    out.write(
        """
        <section aria-labelledby="c%1$s">
        <h2 id="c%1$s">Case %2$s</h2>
        <dl>
        <dt>Member</dt><dd>%3$s</dd>
        <dt>Line of business</dt><dd>%4$s</dd>
        <dt>Category</dt><dd>%5$s</dd>
        <dt>Received</dt><dd>%6$s</dd>
        <dt>Responsible</dt><dd>%7$s</dd>
        <dt>Status</dt><dd>%8$s</dd>
        </dl>
        <table>
        <caption>What happened in case %2$s</caption>
        <thead><tr><th scope="col">No.</th><th scope="col">Happened</th><th scope="col">Recorded</th><th scope="col">Who</th><th scope="col">What</th></tr></thead>
        <tbody>
        """
            .formatted(
                exported.facts().caseId(),
                Markup.text(intake.caseNumber()),
                intake.memberId(),
                words(intake.lineOfBusiness()),
                words(exported.classification().category()),
                time(intake.receivedAt()),
                Markup.text(exported.department()),
                words(exported.status())));
    for (TimelineEntry entry : exported.timeline()) {
      row(exported, entry, out);
    }
    out.write("</tbody>\n</table>\n</section>\n");
  }

  private static void row(ExportedCase exported, TimelineEntry entry, Writer out)
      throws IOException {
    out.write(
        "<tr><td>%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s%s</td></tr>\n"
            .formatted(
                entry.sequence() + 1,
                time(entry.occurredAt()),
                time(entry.recordedAt()),
                Markup.text(who(entry)),
                Markup.text(entry.summary()),
                details(exported.fields(entry))));
  }

  /** The event's own fields: the sentence above them does not repeat what somebody wrote. */
  private static String details(Map<String, Object> data) {
    StringBuilder details = new StringBuilder();
    data.forEach(
        (name, value) -> {
          // Null where something was left out.
          if (value != null) {
            details.append(
                "<dt>%s</dt><dd>%s</dd>"
                    .formatted(Markup.text(name), Markup.text(value.toString())));
          }
        });
    return details.isEmpty() ? "" : "<dl>" + details + "</dl>";
  }

  private static String who(TimelineEntry entry) {
    StringBuilder who = new StringBuilder(entry.actor()).append(", ").append(entry.role());
    if (entry.department() != null) {
      who.append(", ").append(entry.department());
    }
    if (entry.partner() != null) {
      who.append(" (").append(entry.partner()).append(')');
    }
    return who.toString();
  }

  @Override
  public String tail(Heading heading) {
    return "</main>\n</body>\n</html>\n";
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String time(Instant instant) {
    return "<time datetime=\"%s\">%s</time>".formatted(instant, SECONDS.format(instant));
  }
}
