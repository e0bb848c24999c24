package io.caseline.tools.replay;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Makes a row of a line, and notes what could not be read. */
final class RowReader {

  private static final String NOT_KNOWN = "?";

  /** Day first, no leading zeros, to the minute. The log names no zone: it is taken as UTC. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d/M/uuuu H:mm").withResolverStyle(ResolverStyle.STRICT);

  private final CSVRecord line;
  private final List<Dirt> dirt;

  RowReader(CSVRecord line, List<Dirt> dirt) {
    this.line = line;
    this.dirt = dirt;
  }

  IncidentRow read() {
    return new IncidentRow(
        state(),
        count("reassignment_count"),
        count("reopen_count"),
        text("caller_id"),
        text("opened_by"),
        time("opened_at"),
        text("sys_updated_by"),
        time("sys_updated_at"),
        text("contact_type"),
        text("category"),
        text("subcategory"),
        group());
  }

  private @Nullable IncidentState state() {
    var state = IncidentState.of(line.get("incident_state").strip());
    if (state.isEmpty()) {
      dirt.add(Dirt.STATE_UNKNOWN);
    }
    return state.orElse(null);
  }

  private @Nullable String group() {
    String group = text("assignment_group");
    if (group == null) {
      dirt.add(Dirt.GROUP_UNKNOWN);
    }
    return group;
  }

  private @Nullable String text(String column) {
    String value = line.get(column).strip();
    return value.isEmpty() || value.equals(NOT_KNOWN) ? null : value;
  }

  private @Nullable Integer count(String column) {
    String value = line.get(column).strip();
    if (value.matches("\\d{1,6}")) {
      return Integer.valueOf(value);
    }
    dirt.add(Dirt.COUNT_UNREADABLE);
    return null;
  }

  private @Nullable Instant time(String column) {
    String value = text(column);
    if (value == null) {
      return null;
    }
    try {
      return LocalDateTime.parse(value, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      dirt.add(Dirt.DATE_UNREADABLE);
      return null;
    }
  }
}
