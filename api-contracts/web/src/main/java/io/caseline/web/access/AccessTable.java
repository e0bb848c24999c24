package io.caseline.web.access;

import io.caseline.web.database.DatabaseKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
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
final class AccessTable implements GroupCommit.Batch<AccessEntry> {

  /** A connection that is dead without saying so is given up, and the next one tried. */
  private static final int ANSWER_WITHIN_MILLIS = 5_000;

  private static final String COLUMNS =
      "read_at, reader, roles, department, partner, operation, content, case_ids, member_ids,"
          + " purpose, recipient, remote_address, trace";

  private static final String ROW =
      "insert into access_log (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final List<Function<AccessEntry, @Nullable String>> TEXTS =
      List.of(
          it -> it.read().readAt().toString(),
          it -> it.read().reader(),
          it -> it.read().roles(),
          it -> it.read().department(),
          it -> it.read().partner(),
          it -> it.read().operation(),
          it -> it.read().content(),
          it -> array(it.read().caseIds()),
          it -> array(it.read().memberIds()),
          it -> it.read().purpose() == null ? null : it.read().purpose().name(),
          it -> it.read().recipient(),
          it -> it.read().remoteAddress(),
          it -> it.read().trace(),
          it -> it.presumed() == null ? null : it.presumed().subject(),
          it -> it.presumed() == null ? null : it.presumed().latest());

  private final DataSource database;
  private final TransactionTemplate transactions;
  private final boolean postgres;
  private final String rows;
  private final String latestOfOne;

  AccessTable(
      DataSource database,
      PlatformTransactionManager transactions,
      DatabaseKind kind,
      Latest latest) {
    this.database = database;
    this.transactions = new TransactionTemplate(transactions);
    this.postgres = kind == DatabaseKind.POSTGRESQL;
    this.rows = rows(latest);
    this.latestOfOne = "select " + latest.of("?");
  }

  /**
   * A column at a time, so that one statement, planned once, takes any number of rows; answers with
   * those that it did not take. Each column is asked for in brackets: PostgreSQL would see how many
   * rows there are, find that fewer cost less, and plan the statement anew each time.
   */
  private static String rows(Latest latest) {
    return """
    with entry as (
      select *, subject is null or coalesce(%s = latest, false) as stands
      from unnest(%s) with ordinality as entry(%s, subject, latest, number)
    ), written as (
      insert into access_log (%s)
      select read_at::timestamptz, reader, roles, department, partner, operation, content,
        case_ids::uuid[], member_ids::uuid[], purpose, recipient, remote_address, trace
      from entry where stands order by number
    )
    select number from entry where not stands
    """
        .formatted(
            latest.of("subject"),
            Stream.generate(() -> "(select ?::text[])")
                .limit(TEXTS.size())
                .collect(Collectors.joining(", ")),
            COLUMNS,
            COLUMNS);
  }

  @Override
  public BitSet write(List<AccessEntry> entries) throws SQLException {
    return postgres ? inOneStatement(entries) : oneByOne(entries);
  }

  /** A statement on its own is a transaction, and takes one journey. */
  private BitSet inOneStatement(List<AccessEntry> entries) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setNetworkTimeout(Runnable::run, ANSWER_WITHIN_MILLIS);
      return insert(connection, entries);
    }
  }

  private BitSet insert(Connection connection, List<AccessEntry> entries) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(rows)) {
      int column = 0;
      for (Function<AccessEntry, @Nullable String> text : TEXTS) {
        String[] values = entries.stream().map(text).toArray(String[]::new);
        insert.setArray(++column, connection.createArrayOf("text", values));
      }
      return refused(insert);
    }
  }

  private static BitSet refused(PreparedStatement insert) throws SQLException {
    BitSet refused = new BitSet();
    try (ResultSet numbers = insert.executeQuery()) {
      while (numbers.next()) {
        refused.set(numbers.getInt(1) - 1);
      }
    }
    return refused;
  }

  private static String array(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /**
   * H2 takes no such arrays; as it is in the same process, there is no journey to save. In a
   * transaction that others of this process can see, since the ledger asks who is still writing.
   */
  private BitSet oneByOne(List<AccessEntry> entries) {
    BitSet refused = new BitSet();
    transactions.executeWithoutResult(
        transaction -> {
          JdbcTemplate jdbc = new JdbcTemplate(database);
          List<Access> reads = new ArrayList<>();
          for (int i = 0; i < entries.size(); i++) {
            if (stands(entries.get(i).presumed(), jdbc)) {
              reads.add(entries.get(i).read());
            } else {
              refused.set(i);
            }
          }
          jdbc.batchUpdate(ROW, reads, entries.size(), AccessTable::bind);
        });
    return refused;
  }

  private boolean stands(@Nullable Presumption presumed, JdbcTemplate jdbc) {
    if (presumed == null) {
      return true;
    }
    List<String> latest = jdbc.queryForList(latestOfOne, String.class, presumed.subject());
    return latest.contains(presumed.latest());
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
