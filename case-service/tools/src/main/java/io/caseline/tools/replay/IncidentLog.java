package io.caseline.tools.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The log file, read: incidents in the order in which they first appear, each with its rows in the
 * order in which they stand.
 *
 * @param dirt what belongs to no incident
 */
record IncidentLog(List<Incident> incidents, List<Dirt> dirt) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  IncidentLog {
    incidents = List.copyOf(incidents);
    dirt = List.copyOf(dirt);
  }

  /**
   * Reads a file.
   *
   * @param file CSV, or CSV in gzip
   * @param limit how many incidents, from the top; all of them when 0
   */
  static IncidentLog read(Path file, int limit) throws IOException {
    try (Reader text = new InputStreamReader(content(file), StandardCharsets.UTF_8)) {
      return read(text, limit);
    }
  }

  static IncidentLog read(Reader text, int limit) throws IOException {
    Map<String, Rows> byNumber = new LinkedHashMap<>();
    List<Dirt> dirt = new ArrayList<>();
    Rows latest = null;
    try (var lines = FORMAT.parse(text)) {
      for (CSVRecord line : lines) {
        if (!line.isConsistent() || line.get("number").isBlank()) {
          dirt.add(Dirt.ROW_UNREADABLE);
          continue;
        }
        String number = line.get("number");
        Rows rows = byNumber.get(number);
        if (rows == null) {
          if (limit > 0 && byNumber.size() == limit) {
            latest = null;
            continue;
          }
          rows = new Rows();
          byNumber.put(number, rows);
        } else if (rows != latest) {
          rows.dirt.add(Dirt.ROW_SCATTERED);
        }
        rows.add(line);
        latest = rows;
      }
    }
    List<Incident> incidents = new ArrayList<>();
    byNumber.forEach((number, rows) -> incidents.add(rows.as(number)));
    return new IncidentLog(incidents, dirt);
  }

  private static InputStream content(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }

  /** One incident's rows while the file is being read. */
  private static final class Rows {

    private final List<IncidentRow> rows = new ArrayList<>();
    private final List<Dirt> dirt = new ArrayList<>();
    private @Nullable List<String> before;

    void add(CSVRecord line) {
      List<String> values = line.toList();
      if (values.equals(before)) {
        dirt.add(Dirt.ROW_REPEATED);
      }
      before = values;
      rows.add(new RowReader(line, dirt).read());
    }

    Incident as(String number) {
      return new Incident(number, rows, dirt);
    }
  }
}
