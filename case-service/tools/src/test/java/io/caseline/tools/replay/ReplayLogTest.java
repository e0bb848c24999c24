package io.caseline.tools.replay;

import static io.caseline.tools.replay.Logs.HEADER;
import static io.caseline.tools.replay.Logs.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class ReplayLogTest {

  private final FakeCaseline caseline = new FakeCaseline();
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("log.csv");
    Files.write(
        file,
        List.of(
            HEADER,
            row("INC1", "New", "Group 1", 0),
            row("INC1", "Active", "Group 2", 0),
            row("INC1", "Awaiting User Info", "Group 2", 0),
            row("INC1", "Awaiting Vendor", "Group 2", 0),
            row("INC1", "Resolved", "Group 1", 0),
            row("INC1", "Active", "Group 1", 1),
            row("INC1", "Resolved", "Group 1", 1),
            row("INC1", "Closed", "Group 1", 1),
            row("INC2", "Active", "?", 0).replace("Caller 2403", "?")));
  }

  @AfterEach
  void stop() {
    caseline.close();
  }

  @Test
  void plays_every_incident_and_finds_no_mismatch() throws Exception {
    Report report = replay(0, Snapshots.ALL);

    assertThat(report.mismatches()).isEmpty();
    assertThat(report.isClean()).isTrue();
    assertThat(report.incidents()).isEqualTo(2);
    assertThat(report.cases()).isEqualTo(2);
    assertThat(report.commands()).isEqualTo(15);
    assertThat(report.events()).isEqualTo(15);
    assertThat(report.versionsCompared()).isEqualTo(15);
    assertThat(report.refused()).isEmpty();
    assertThat(report.dirt())
        .containsEntry(Dirt.CALLER_UNKNOWN, 1L)
        .containsEntry(Dirt.GROUP_NEVER_KNOWN, 1L);
    assertThat(caseline.departments).containsExactly("group-1", "group-2", "problem-management");
    assertThat(caseline.members).containsExactly("2403", "unknown");
  }

  @Test
  void plays_only_as_many_incidents_as_it_is_told() throws Exception {
    assertThat(replay(1, Snapshots.ALL).cases()).isEqualTo(1);
  }

  @Test
  void compares_only_the_versions_it_is_told_to_remember() throws Exception {
    assertThat(replay(0, new Snapshots(0)).versionsCompared()).isZero();
    assertThat(replay(0, new Snapshots(5)).versionsCompared()).isEqualTo(2);
  }

  @Test
  void catches_a_past_that_is_not_what_was_answered_then() throws Exception {
    caseline.tampering = then -> then.put("responsibleDepartment", "claims");

    assertThat(mismatches())
        .contains("at version 1 it answered otherwise then: [responsibleDepartment]");
  }

  @Test
  void catches_a_past_that_shows_a_field_more() throws Exception {
    caseline.tampering = then -> then.put("shownLater", true);

    assertThat(mismatches()).contains("at version 1 it answered otherwise then: [shownLater]");
  }

  @Test
  void catches_a_handoff_that_is_missing() throws Exception {
    caseline.timeline = events -> without("HandoffAccepted", events);

    assertThat(mismatches())
        .contains(
            "handoffs: 2 by the log, 0 by the case",
            "departments: [group-1, group-2, group-1] by the log, [group-1] by the case",
            "number of events: 12 by the log, 14 by the case");
  }

  @Test
  void catches_a_reopening_that_is_missing() throws Exception {
    caseline.timeline = events -> without("CaseReopened", events);

    assertThat(mismatches()).contains("reopenings: 1 by the log, 0 by the case");
  }

  @Test
  void catches_another_last_state_and_another_department() throws Exception {
    caseline.showing = now -> now.put("status", "RESOLVED").put("responsibleDepartment", "finance");

    assertThat(mismatches())
        .contains(
            "state: CLOSED by the log, RESOLVED by the case",
            "department: group-1 by the log, finance by the case");
  }

  @Test
  void prints_what_it_did_and_found() throws Exception {
    caseline.timeline = events -> without("CaseReopened", events);
    var out = new ByteArrayOutputStream();

    replay(0, Snapshots.ALL).print(new PrintStream(out, true));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("incidents                    2")
        .contains("commands                    15")
        .contains("        1  incidents that never name a group")
        .contains("INC1 (case ")
        .contains("): reopenings: 1 by the log, 0 by the case");
  }

  private List<String> mismatches() throws Exception {
    Report report = replay(0, Snapshots.ALL);
    assertThat(report.isClean()).isFalse();
    return report.mismatches().stream().map(Mismatch::what).toList();
  }

  private static List<ObjectNode> without(String type, List<ObjectNode> events) {
    return events.stream().filter(it -> !it.path("type").asString().equals(type)).toList();
  }

  private Report replay(int limit, Snapshots snapshots) throws Exception {
    return new ReplayLog(
            new ReplayLog.Options(file, limit, caseline.uri(), caseline.uri(), 2, snapshots))
        .run();
  }
}
