package io.caseline.web.ledger;

import io.caseline.proof.log.Column;
import io.caseline.proof.log.Entry;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table as a log. Every value goes into the leaf exactly as it is stored: bytes as bytes, text as
 * text; numbers, ids and truth in their usual spelling and moments as RFC 3339 in UTC, so that both
 * databases give the same leaf for the same row.
 */
public final class TableLog implements LogSource {

  private final JdbcTemplate jdbc;
  private final String name;
  private final String position;
  private final String select;

  /**
   * @param name what the log is called
   * @param table where the rows are
   * @param position the column with the row's position
   * @param columns all its other columns; their order belongs to the leaf and never changes
   */
  public TableLog(
      DataSource database, String name, String table, String position, List<String> columns) {
    this.jdbc = new JdbcTemplate(database);
    this.name = name;
    this.position = position;
    this.select = "select %s, %s from %s ".formatted(position, String.join(", ", columns), table);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Entry> after(long after, int limit) {
    return query(
        "where %s > ? order by %s fetch first ? rows only".formatted(position, position),
        after,
        limit);
  }

  /** The rows where a column has this value, in the order of their positions. */
  public List<Entry> where(String column, Object value) {
    return query("where %s = ? order by %s".formatted(column, position), value);
  }

  private List<Entry> query(String condition, Object... values) {
    return jdbc.query(select + condition, TableLog::entry, values);
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    List<Column> values = new ArrayList<>(columns.getColumnCount() - 1);
    for (int i = 2; i <= columns.getColumnCount(); i++) {
      values.add(column(row, i, columns));
    }
    return new Entry(row.getLong(1), values);
  }

  private static Column column(ResultSet row, int i, ResultSetMetaData columns)
      throws SQLException {
    String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
    return switch (columns.getColumnType(i)) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
          Column.bytes(name, row.getBytes(i));
      // PostgreSQL's driver calls a moment with its zone this, too.
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Column.text(name, moment(row, i));
      case Types.BOOLEAN, Types.BIT -> Column.text(name, truth(row, i));
      default -> Column.text(name, row.getString(i));
    };
  }

  private static @Nullable String moment(ResultSet row, int i) throws SQLException {
    OffsetDateTime moment = row.getObject(i, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant().toString();
  }

  private static @Nullable String truth(ResultSet row, int i) throws SQLException {
    boolean truth = row.getBoolean(i);
    return row.wasNull() ? null : Boolean.toString(truth);
  }
}
