package io.caseline.audit.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The timelines as rows and as JSON. */
class TimelineTablesTest {

  private final TimelineCsv csv = new TimelineCsv(Cases.JSON);
  private final TimelineJson json = new TimelineJson(Cases.JSON);

  @Test
  void a_row_for_every_event() throws IOException {
    ExportedCase exported = Cases.withEveryEvent("anna");

    List<CSVRecord> rows = rows(Cases.file(csv, exported));

    assertThat(rows).hasSameSizeAs(exported.timeline());
    assertThat(rows).extracting(row -> row.get("summary")).doesNotContain("");
  }

  @Test
  void a_spreadsheet_calculates_nothing() throws IOException {
    List<CSVRecord> rows = rows(Cases.file(csv, Cases.withEveryEvent("=HYPERLINK(\"x\")")));

    assertThat(rows).allSatisfy(row -> assertThat(row.get("actor")).startsWith("'="));
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row).allSatisfy(cell -> assertThat(cell).doesNotMatch("^[=+@\\-].*")));
  }

  @Test
  void the_json_is_what_the_api_shows() {
    ExportedCase one = Cases.withEveryEvent("anna");

    JsonNode file = Cases.JSON.readTree(Cases.file(json, one, Cases.random(3)));

    assertThat(file.get("cases")).hasSize(2);
    assertThat(file.at("/cases/0/timeline")).hasSameSizeAs(one.timeline());
    assertThat(file.at("/cases/0/timeline/0"))
        .isEqualTo(Cases.JSON.readTree(Cases.JSON.writeValueAsString(one.timeline().getFirst())));
    assertThat(file.at("/cases/0/caseNumber").asString()).isEqualTo("C-2026-000001");
    assertThat(Cases.JSON.readTree(Cases.file(json)).get("cases")).isEmpty();
  }

  private static List<CSVRecord> rows(String file) throws IOException {
    return CSVParser.parse(
            file, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())
        .getRecords();
  }
}
