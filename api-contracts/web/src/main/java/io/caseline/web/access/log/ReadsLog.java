package io.caseline.web.access.log;

import io.caseline.proof.log.Column;
import io.caseline.proof.log.Entry;
import io.caseline.web.ledger.LogSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The log of reads as a log that the ledger makes tamper-evident. A leaf holds every column as it
 * is stored: moments as RFC 3339 in UTC, and a list of ids as the ids in their order, separated by
 * commas, so that both databases give the same leaf for the same row.
 */
final class ReadsLog implements LogSource {

  private static final String SELECT =
      """
      select position, read_at, reader, roles, department, partner, operation, content,
        cast(case_ids as varchar) as case_ids, cast(member_ids as varchar) as member_ids,
        purpose, recipient, remote_address, trace
      from access_log where position > ? order by position limit ?
      """;

  private final JdbcTemplate jdbc;

  ReadsLog(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  @Override
  public String name() {
    return "reads";
  }

  @Override
  public List<Entry> after(long position, int limit) {
    return jdbc.query(SELECT, (row, number) -> entry(row), position, limit);
  }

  /** The order of the columns belongs to the leaf and never changes. */
  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("position"),
        List.of(
            Column.text(
                "read_at", row.getObject("read_at", OffsetDateTime.class).toInstant().toString()),
            text(row, "reader"),
            text(row, "roles"),
            text(row, "department"),
            text(row, "partner"),
            text(row, "operation"),
            text(row, "content"),
            ids(row, "case_ids"),
            ids(row, "member_ids"),
            text(row, "purpose"),
            text(row, "recipient"),
            text(row, "remote_address"),
            text(row, "trace")));
  }

  private static Column text(ResultSet row, String name) throws SQLException {
    return Column.text(name, row.getString(name));
  }

  /**
   * PostgreSQL writes {@code {a,b}}, H2 {@code [a, b]}. Nothing is made of the ids: of a page of a
   * list there are a hundred.
   */
  private static Column ids(ResultSet row, String name) throws SQLException {
    String ids = row.getString(name);
    return Column.text(name, ids.substring(1, ids.length() - 1).replace(" ", ""));
  }
}
