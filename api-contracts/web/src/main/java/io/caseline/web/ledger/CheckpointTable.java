package io.caseline.web.ledger;

import io.caseline.proof.note.SignatureLine;
import io.caseline.proof.note.SignedNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signed checkpoints of all logs, with what witnesses have added. */
final class CheckpointTable {

  private final JdbcClient jdbc;

  CheckpointTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(long size, String note, Instant signedAt) {}

  boolean any() {
    return jdbc.sql("select count(*) from ledger_checkpoint").query(Long.class).single() > 0;
  }

  /** Holds the log for this transaction; false when another process has it. */
  boolean lock(String log) {
    return jdbc.sql("select log from ledger where log = ? for update skip locked")
        .param(log)
        .query(String.class)
        .optional()
        .isPresent();
  }

  /**
   * Makes the row to hold, if there is none. Two nodes may; one of them fails and need not care.
   */
  void register(String log) {
    boolean there =
        jdbc.sql("select log from ledger where log = ?")
            .param(log)
            .query(String.class)
            .optional()
            .isPresent();
    if (!there) {
      jdbc.sql("insert into ledger (log) values (?)").param(log).update();
    }
  }

  Optional<Row> newest(String log) {
    return one("order by tree_size desc fetch first 1 rows only", log);
  }

  Optional<Row> of(String log, long size) {
    return one("and tree_size = ?", log, size);
  }

  private Optional<Row> one(String condition, Object... values) {
    return jdbc.sql(
            "select tree_size, note, signed_at from ledger_checkpoint where log = ? " + condition)
        .params(values)
        .query(CheckpointTable::row)
        .optional();
  }

  /** Those of more leaves, the smallest first. */
  List<Row> after(String log, long size, int limit) {
    return page("tree_size > ? order by tree_size", log, size, limit);
  }

  /** Those of fewer leaves, the largest first. */
  List<Row> before(String log, long size, int limit) {
    return page("tree_size < ? order by tree_size desc", log, size, limit);
  }

  private List<Row> page(String condition, Object... values) {
    return jdbc.sql(
            "select tree_size, note, signed_at from ledger_checkpoint where log = ? and "
                + condition
                + " fetch first ? rows only")
        .params(values)
        .query(CheckpointTable::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant());
  }

  void insert(String log, long size, SignedNote note, Instant at) {
    jdbc.sql("insert into ledger_checkpoint (log, tree_size, note, signed_at) values (?, ?, ?, ?)")
        .params(log, size, note.toString(), at.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<SignatureLine> cosignatures(String log, long size) {
    return jdbc
        .sql("select line from ledger_cosignature where log = ? and tree_size = ? order by witness")
        .params(log, size)
        .query(String.class)
        .list()
        .stream()
        .map(SignatureLine::parse)
        .toList();
  }

  /** Keeps a witness's signature; false when there is one already. */
  boolean cosign(String log, long size, SignatureLine line, Instant at) {
    boolean there = cosignatures(log, size).stream().anyMatch(it -> it.name().equals(line.name()));
    if (!there) {
      jdbc.sql(
              "insert into ledger_cosignature (log, tree_size, witness, line, received_at)"
                  + " values (?, ?, ?, ?, ?)")
          .params(log, size, line.name(), line.toString(), at.atOffset(ZoneOffset.UTC))
          .update();
    }
    return !there;
  }
}
