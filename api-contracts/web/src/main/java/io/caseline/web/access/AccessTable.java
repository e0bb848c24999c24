package io.caseline.web.access;

import io.caseline.web.database.DatabaseKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes batches of reads to the table {@code access_log}, each in one commit of its own that no
 * one else's transaction has a part in.
 */
final class AccessTable implements GroupCommit.Batch<Access> {

  /** A connection that is dead without saying so is given up, and the next one tried. */
  private static final int ANSWER_WITHIN_MILLIS = 5_000;

  private static final String COLUMNS =
      "read_at, reader, roles, department, partner, operation, content, case_ids, member_ids,"
          + " purpose, recipient, remote_address, trace";

  private static final String ROW =
      "insert into access_log (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** A column at a time, so that one statement, planned once, takes any number of rows. */
  private static final String ROWS =
      "insert into access_log ("
          + COLUMNS
          + ") select read_at::timestamptz, reader, roles, department, partner, operation, content,"
          + " case_ids::uuid[], member_ids::uuid[], purpose, recipient, remote_address, trace"
          + " from unnest("
          + Stream.generate(() -> "?::text[]").limit(13).collect(Collectors.joining(", "))
          + ") with ordinality as r("
          + COLUMNS
          + ", number) order by number";

  private static final List<Function<Access, @Nullable String>> TEXTS =
      List.of(
          it -> it.readAt().toString(),
          Access::reader,
          Access::roles,
          Access::department,
          Access::partner,
          Access::operation,
          Access::content,
          it -> array(it.caseIds()),
          it -> array(it.memberIds()),
          it -> it.purpose() == null ? null : it.purpose().name(),
          Access::recipient,
          Access::remoteAddress,
          Access::trace);

  private final DataSource database;
  private final TransactionTemplate transactions;
  private final boolean postgres;

  AccessTable(DataSource database, PlatformTransactionManager transactions, DatabaseKind kind) {
    this.database = database;
    this.transactions = new TransactionTemplate(transactions);
    this.postgres = kind == DatabaseKind.POSTGRESQL;
  }

  @Override
  public void write(List<Access> reads) throws SQLException {
    if (postgres) {
      inOneStatement(reads);
    } else {
      rowByRow(reads);
    }
  }

  /** A statement on its own is a transaction, and takes one journey. */
  private void inOneStatement(List<Access> reads) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setNetworkTimeout(Runnable::run, ANSWER_WITHIN_MILLIS);
      insert(connection, reads);
    }
  }

  private static void insert(Connection connection, List<Access> reads) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ROWS)) {
      int column = 0;
      for (Function<Access, @Nullable String> text : TEXTS) {
        String[] values = reads.stream().map(text).toArray(String[]::new);
        insert.setArray(++column, connection.createArrayOf("text", values));
      }
      insert.executeUpdate();
    }
  }

  private static String array(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /**
   * H2 takes no such arrays; as it is in the same process, there is no journey to save. In a
   * transaction that others of this process can see, since the ledger asks who is still writing.
   */
  private void rowByRow(List<Access> reads) {
    transactions.executeWithoutResult(
        transaction ->
            new JdbcTemplate(database).batchUpdate(ROW, reads, reads.size(), AccessTable::bind));
  }

  private static void bind(PreparedStatement insert, Access read) throws SQLException {
    Connection connection = insert.getConnection();
    insert.setObject(1, read.readAt().atOffset(ZoneOffset.UTC));
    insert.setString(2, read.reader());
    insert.setString(3, read.roles());
    insert.setString(4, read.department());
    insert.setString(5, read.partner());
    insert.setString(6, read.operation());
    insert.setString(7, read.content());
    insert.setArray(8, connection.createArrayOf("uuid", read.caseIds().toArray()));
    insert.setArray(9, connection.createArrayOf("uuid", read.memberIds().toArray()));
    if (read.purpose() == null) {
      insert.setNull(10, Types.VARCHAR);
    } else {
      insert.setString(10, read.purpose().name());
    }
    insert.setString(11, read.recipient());
    insert.setString(12, read.remoteAddress());
    insert.setString(13, read.trace());
  }
}
