package io.caseline.reports;

import io.caseline.platform.HarmlessText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a universe, the same for all. They are named after the record layouts of the CMS
 * program audit protocols where they mean the same, and dates and times are written as CMS wants
 * them; it is none of the official layouts.
 */
final class Layout {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private static final List<Column> COLUMNS =
      Stream.of(
              one("Case Number", text("case_number")),
              one("Enrollee ID", text("member_id")),
              one("First Tier, Downstream, and Related Entity", text("partner")),
              one("Line of Business", text("line_of_business")),
              one("Request", text("request")),
              one("Who made the request?", text("requester_type")),
              one("Channel", text("channel")),
              two("the request was received", "received_at"),
              two("the case was opened", "opened_at"),
              one("Was the request processed as Standard or Expedited?", text("priority")),
              one("Was expedited processing refused?", yesOrNo("expedite_refused")),
              one("Was an extension taken?", unlessNull("extension_condition")),
              one("Condition of extension", text("extension_condition")),
              two("of extension notice", "extension_notice_at"),
              two("due before extension", "due_before_extension_at"),
              two("due", "due_at"),
              two("of determination", "decided_at"),
              one("Request disposition", text("verdict")),
              two("of notification", "notified_at"),
              two("effectuated", "effectuated_at"),
              one("Timeliness", text("clock_status")),
              one("Rule", text("rule_id")),
              one("Citation", text("citation")),
              one("Consequence of the missed deadline", text("consequence")),
              two("of the consequence", "consequence_at"),
              one("Outcome", text("outcome")),
              two("of resolution", "resolved_at"),
              one("Department", text("department")))
          .flatMap(List::stream)
          .toList();

  private Layout() {}

  /** What a row of the database says in one column; null for nothing. */
  private interface Cell {
    @Nullable String of(ResultSet row, ZoneId zone) throws SQLException;
  }

  private record Column(String heading, Cell cell) {}

  static List<String> headings() {
    return COLUMNS.stream().map(Column::heading).toList();
  }

  static List<@Nullable String> cells(ResultSet row, ZoneId zone) throws SQLException {
    var cells = new ArrayList<@Nullable String>(COLUMNS.size());
    for (Column column : COLUMNS) {
      cells.add(column.cell().of(row, zone));
    }
    return cells;
  }

  private static List<Column> one(String heading, Cell cell) {
    return List.of(new Column(heading, cell));
  }

  /** A point in time where the plan is: a day and a time of day. */
  private static List<Column> two(String what, String column) {
    return List.of(
        new Column("Date " + what, (row, zone) -> in(row, column, zone, DATE)),
        new Column("Time " + what, (row, zone) -> in(row, column, zone, TIME)));
  }

  private static Cell text(String column) {
    return (row, _) -> HarmlessText.of(row.getString(column));
  }

  private static Cell yesOrNo(String column) {
    return (row, _) -> row.getBoolean(column) ? "Y" : "N";
  }

  private static Cell unlessNull(String column) {
    return (row, _) -> row.getString(column) == null ? "N" : "Y";
  }

  private static @Nullable String in(
      ResultSet row, String column, ZoneId zone, DateTimeFormatter format) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : format.format(Instant.from(at).atZone(zone));
  }
}
