package io.caseline.tools.demo;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Session;
import io.caseline.tools.demo.Terminal.Look;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A case from its first event to its last: when, who, where, and what in a sentence. */
final class TimelineForPeople {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
  private static final int WHO = 40;
  private static final int MARGIN = 2 + 8 + 2 + WHO;

  private final Session auditor;
  private final Terminal terminal;

  TimelineForPeople(CaselineClient client, Terminal terminal) {
    this.auditor = client.cases(Cast.AUDITOR);
    this.terminal = terminal;
  }

  void print(CaseOnStage shown) {
    JsonNode now = auditor.get("/v1/cases/" + shown.id());
    terminal.blank();
    terminal.line(
        terminal.in(Look.BOLD, "The timeline of " + shown.number() + ", ")
            + terminal.in(Look.BOLD, now.path("subject").asString().toLowerCase(Locale.ROOT)));
    terminal.blank();
    for (JsonNode event : auditor.all("/v1/cases/" + shown.id() + "/timeline")) {
      String when = CLOCK.format(Instant.parse(event.path("occurredAt").asString()));
      String who = event.path("actor").asString() + ", " + event.path("department").asString("-");
      terminal.hanging(
          "  "
              + terminal.in(Look.DIM, when)
              + "  "
              + terminal.in(Look.ACCENT, (who + " ".repeat(WHO)).substring(0, WHO)),
          MARGIN,
          event.path("summary").asString());
    }
  }
}
