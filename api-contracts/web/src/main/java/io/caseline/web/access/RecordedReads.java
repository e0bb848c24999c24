package io.caseline.web.access;

import io.caseline.web.database.DatabaseKind;
import io.caseline.web.paging.Paging;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the table {@code access_log}, the newest entries first. */
final class RecordedReads {

  /** Always in the accounting, and in it when somebody outside was given it. */
  private static final String ACCOUNTED =
      "(purpose in (%s) or recipient is not null and (purpose is null or purpose in (%s)))"
          .formatted(
              codes(PurposeOfUse.Accounting.ALWAYS),
              codes(PurposeOfUse.Accounting.WHEN_HANDED_OUT));

  private final JdbcTemplate jdbc;
  private final String contains;

  RecordedReads(DataSource database, DatabaseKind kind) {
    this.jdbc = new JdbcTemplate(database);
    this.contains =
        kind == DatabaseKind.POSTGRESQL
            ? "%s @> array[cast(? as uuid)]"
            : "array_contains(%s, cast(? as uuid))";
  }

  /** The entries that fit a filter, one more than the page takes. */
  List<RecordedRead> find(AccessFilter filter, Paging paging) {
    return find(filter, List.of(), paging);
  }

  /** Those of them that a member's accounting of disclosures has to show. */
  List<RecordedRead> accounted(AccessFilter filter, Paging paging) {
    return find(filter, List.of(ACCOUNTED), paging);
  }

  private List<RecordedRead> find(AccessFilter filter, List<String> more, Paging paging) {
    List<String> conditions = new ArrayList<>(more);
    List<Object> values = new ArrayList<>();
    add(conditions, values, contains.formatted("case_ids"), filter.caseId());
    add(conditions, values, contains.formatted("member_ids"), filter.memberId());
    add(conditions, values, "reader = ?", filter.actor());
    add(conditions, values, "read_at >= ?", moment(filter.from()));
    add(conditions, values, "read_at < ?", moment(filter.to()));
    paging
        .cursor()
        .ifPresent(
            cursor -> {
              conditions.add("(read_at, position) < (?, ?)");
              values.add(cursor.instant(0).atOffset(ZoneOffset.UTC));
              values.add(cursor.number(1));
            });
    values.add(paging.rowsToFetch());
    String where =
        conditions.isEmpty()
            ? ""
            : conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
    return jdbc.query(
        "select * from access_log" + where + " order by read_at desc, position desc limit ?",
        (row, number) -> read(row),
        values.toArray());
  }

  private static void add(
      List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.add(value);
    }
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static RecordedRead read(ResultSet row) throws SQLException {
    String purpose = row.getString("purpose");
    return new RecordedRead(
        row.getLong("position"),
        row.getObject("read_at", OffsetDateTime.class).toInstant(),
        row.getString("reader"),
        List.of(row.getString("roles").split(",", -1)),
        row.getString("department"),
        row.getString("partner"),
        row.getString("operation"),
        row.getString("content"),
        ids(row.getArray("case_ids")),
        ids(row.getArray("member_ids")),
        purpose == null ? null : PurposeOfUse.valueOf(purpose),
        row.getString("recipient"),
        row.getString("remote_address"),
        row.getString("trace"));
  }

  static List<UUID> ids(Array column) throws SQLException {
    return Arrays.stream((Object[]) column.getArray()).map(UUID.class::cast).toList();
  }

  private static String codes(PurposeOfUse.Accounting accounting) {
    return Arrays.stream(PurposeOfUse.values())
        .filter(it -> it.accounting() == accounting)
        .map(it -> "'" + it.name() + "'")
        .collect(Collectors.joining(", "));
  }
}
