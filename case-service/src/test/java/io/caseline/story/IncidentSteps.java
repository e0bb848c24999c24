package io.caseline.story;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the incident log says about when things happened to an incident. The log lies beside the
 * repository and is no part of it: without it a test is skipped and says so.
 *
 * @param priority in the words of the log
 * @param group whose work it is at first
 * @param end until when the log knows of it
 */
record IncidentSteps(String priority, String group, Instant opened, List<Step> steps, Instant end) {

  private static final Path FILE =
      Path.of("../../shared/data/incidents/servicenow-incidents.csv.gz");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/uuuu H:mm");
  private static final Set<String> OVER = Set.of("Resolved", "Closed");
  private static final String WAITS = "Awaiting User Info";

  enum Kind {
    /** To another group. The log shows only that it got there: it is offered at the row before. */
    OFFER,
    ACCEPT,
    ASK_MEMBER,
    HEAR_FROM_MEMBER,
    RESOLVE,
    REOPEN
  }

  /**
   * One thing that happened.
   *
   * @param group whose work it is then, or shall be
   */
  record Step(Kind kind, Instant at, String group) {}

  boolean urgent() {
    return priority.startsWith("1") || priority.startsWith("2");
  }

  static List<IncidentSteps> all() {
    assumeTrue(Files.isReadable(FILE), "skipped: there is no incident log at " + FILE);
    Map<String, List<CSVRecord>> byNumber = new LinkedHashMap<>();
    try (var text =
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8);
        var rows = FORMAT.parse(text)) {
      rows.forEach(
          row -> byNumber.computeIfAbsent(row.get("number"), _ -> new ArrayList<>()).add(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return byNumber.values().stream().map(rows -> new Reader(rows).read()).toList();
  }

  /** Goes through the rows of one incident. */
  private static final class Reader {

    private final List<CSVRecord> rows;
    private final List<Step> steps = new ArrayList<>();
    private Instant now;
    private String group;
    private boolean over;
    private boolean waiting;

    Reader(List<CSVRecord> rows) {
      this.rows = rows;
      CSVRecord first = rows.getFirst();
      Instant opened = time(first, "opened_at");
      Instant saved = time(first, "sys_updated_at");
      this.now = opened != null ? opened : saved != null ? saved : Instant.EPOCH;
      this.group =
          rows.stream().map(Reader::group).filter(it -> it != null).findFirst().orElse("?");
    }

    IncidentSteps read() {
      Instant opened = now;
      String opener = group;
      rows.forEach(this::read);
      return new IncidentSteps(rows.getFirst().get("priority"), opener, opened, steps, now);
    }

    private void read(CSVRecord row) {
      Instant before = now;
      Instant saved = time(row, "sys_updated_at");
      now = saved != null && saved.isAfter(now) ? saved : now;
      String state = row.get("incident_state");
      boolean overNow = OVER.contains(state);
      String to = group(row);
      boolean moves = to != null && !to.equals(group) && !(over && overNow);

      if (moves && !over) {
        steps.add(new Step(Kind.OFFER, before, to));
      }
      if (waiting && !state.equals(WAITS)) {
        step(Kind.HEAR_FROM_MEMBER);
        waiting = false;
      }
      if (over && !overNow) {
        step(Kind.REOPEN);
        if (moves) {
          steps.add(new Step(Kind.OFFER, now, to));
        }
        over = false;
      }
      if (moves) {
        group = to;
        step(Kind.ACCEPT);
      }
      if (state.equals(WAITS) && !waiting) {
        step(Kind.ASK_MEMBER);
        waiting = true;
      }
      if (overNow && !over) {
        step(Kind.RESOLVE);
        over = true;
      }
    }

    private void step(Kind kind) {
      steps.add(new Step(kind, now, group));
    }

    private static @Nullable String group(CSVRecord row) {
      String value = row.get("assignment_group").strip();
      return value.isEmpty() || value.equals("?") ? null : value;
    }

    private static @Nullable Instant time(CSVRecord row, String column) {
      try {
        return LocalDateTime.parse(row.get(column).strip(), TIME).toInstant(ZoneOffset.UTC);
      } catch (DateTimeParseException unreadable) {
        return null;
      }
    }
  }
}
