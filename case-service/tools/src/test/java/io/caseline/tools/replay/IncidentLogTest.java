package io.caseline.tools.replay;

import static io.caseline.tools.replay.Logs.HEADER;
import static io.caseline.tools.replay.Logs.incident;
import static io.caseline.tools.replay.Logs.log;
import static io.caseline.tools.replay.Logs.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentLogTest {

  @Test
  void reads_a_row_with_day_first_dates() {
    IncidentRow row = incident(row("New", "Group 56", 0)).first();

    assertThat(row.state()).isEqualTo(IncidentState.NEW);
    assertThat(row.openedAt()).isEqualTo(Instant.parse("2016-02-29T01:16:00Z"));
    assertThat(row.updatedAt()).isEqualTo(Instant.parse("2016-02-29T01:23:00Z"));
    assertThat(row.group()).isEqualTo("Group 56");
  }

  @Test
  void takes_a_question_mark_as_not_known() {
    Incident incident = incident(row("New", "?", 0).replace("Opened by  8", "?"));

    assertThat(incident.first().group()).isNull();
    assertThat(incident.first().openedBy()).isNull();
    assertThat(incident.dirtOnReading()).containsExactly(Dirt.GROUP_UNKNOWN);
  }

  @Test
  void counts_a_state_that_is_none() {
    Incident incident = incident(row("-100", "Group 1", 0));

    assertThat(incident.first().state()).isNull();
    assertThat(incident.dirtOnReading()).containsExactly(Dirt.STATE_UNKNOWN);
  }

  @Test
  void counts_dates_and_counts_that_cannot_be_read() {
    Incident incident =
        incident(
            row("New", "Group 1", 0)
                .replace("29/2/2016 01:16", "30/2/2016 01:16")
                .replace(",0,0,", ",0,many,"));

    assertThat(incident.first().openedAt()).isNull();
    assertThat(incident.first().reopenCount()).isNull();
    assertThat(incident.dirtOnReading())
        .containsExactlyInAnyOrder(Dirt.DATE_UNREADABLE, Dirt.COUNT_UNREADABLE);
  }

  @Test
  void counts_a_row_that_repeats_the_one_before() {
    Incident incident = incident(row("New", "Group 1", 0), row("New", "Group 1", 0));

    assertThat(incident.rows()).hasSize(2);
    assertThat(incident.dirtOnReading()).containsExactly(Dirt.ROW_REPEATED);
  }

  @Test
  void leaves_out_a_row_without_all_columns_and_says_so() {
    IncidentLog log = log(row("New", "Group 1", 0), "INC1,Active");

    assertThat(log.incidents().getFirst().rows()).hasSize(1);
    assertThat(log.dirt()).containsExactly(Dirt.ROW_UNREADABLE);
  }

  @Test
  void gathers_rows_that_stand_among_anothers() {
    IncidentLog log =
        log(
            row("INC1", "New", "Group 1", 0),
            row("INC2", "New", "Group 1", 0),
            row("INC1", "Active", "Group 1", 0));

    assertThat(log.incidents()).extracting(Incident::number).containsExactly("INC1", "INC2");
    assertThat(log.incidents().getFirst().rows()).hasSize(2);
    assertThat(log.incidents().getFirst().dirtOnReading()).containsExactly(Dirt.ROW_SCATTERED);
  }

  @Test
  void reads_the_first_incidents_whole_when_limited() throws IOException {
    String text =
        String.join(
            "\n",
            HEADER,
            row("INC1", "New", "Group 1", 0),
            row("INC2", "New", "Group 1", 0),
            row("INC1", "Active", "Group 1", 0));

    IncidentLog log = IncidentLog.read(new StringReader(text), 1);

    assertThat(log.incidents()).singleElement().satisfies(it -> assertThat(it.rows()).hasSize(2));
  }

  @Test
  void reads_a_file_in_gzip(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("log.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((HEADER + "\n" + row("New", "Group 1", 0)).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(IncidentLog.read(file, 0).incidents()).hasSize(1);
  }
}
