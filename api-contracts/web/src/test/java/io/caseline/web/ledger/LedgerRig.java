package io.caseline.web.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.caseline.proof.note.SignedNote;
import io.caseline.proof.note.SigningKey;
import io.caseline.proof.verify.Verdict;
import io.caseline.proof.verify.Verifier;
import io.caseline.web.database.DatabaseKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with a small event store and a ledger over it, and several nodes on it if need be. */
final class LedgerRig implements AutoCloseable {

  private static final String EVENTS =
      """
      create sequence event_seq start with 1 increment by 1;
      create table event (
        global_index bigint not null primary key,
        aggregate_identifier varchar(255) not null,
        sequence_number bigint not null,
        payload bytea not null,
        meta_data bytea
      );
      """;

  final HikariDataSource database = new HikariDataSource();
  final JdbcTemplate jdbc;
  final TransactionTemplate transaction;
  final DatabaseKind kind;

  private final DataSourceTransactionManager transactions;
  private final SpringTransactions running = new SpringTransactions();
  private final Path keys;

  LedgerRig(String url, Path keys) {
    this.keys = keys;
    database.setJdbcUrl(url);
    jdbc = new JdbcTemplate(database);
    transactions = new DataSourceTransactionManager(database);
    transactions.addListener(running);
    transaction = new TransactionTemplate(transactions);
    kind = url.startsWith("jdbc:postgresql:") ? DatabaseKind.POSTGRESQL : DatabaseKind.H2;
    try (Connection connection = database.getConnection()) {
      ScriptUtils.executeSqlScript(
          connection, new ClassPathResource("db/migration/web/V0_2__ledger.sql"));
      ScriptUtils.executeSqlScript(
          connection, new ByteArrayResource(EVENTS.getBytes(StandardCharsets.UTF_8)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A node of the service. */
  Ledger node() {
    return node("ledger.key");
  }

  /** A node with a key of its own. */
  Ledger node(String keyFile) {
    return node(source(database), keyFile);
  }

  Ledger node(LogSource source, String keyFile) {
    JdbcClient client = JdbcClient.create(database);
    LedgerProperties properties =
        new LedgerProperties(
            keys.resolve(keyFile), "example.com", Duration.ofSeconds(1), List.of(), List.of());
    if (!new KeyFile(keys.resolve(keyFile)).exists()) {
      new KeyFile(keys.resolve(keyFile)).make(() -> SigningKey.generate("example.com"));
    }
    LedgerKey key = LedgerKey.of(properties, "test", new CheckpointTable(client));
    RunningWriters writers = kind == DatabaseKind.H2 ? running : new PostgresWriters(client);
    return new Ledger(source, key, client, writers, transactions, InstantSource.system());
  }

  static LogSource source(DataSource database) {
    return new TableLog(
        database,
        "events",
        "event",
        "global_index",
        List.of("aggregate_identifier", "sequence_number", "payload", "meta_data"));
  }

  /** Records so many events, of two cases in turn, in one transaction. */
  void record(int events) {
    transaction.executeWithoutResult(status -> insert(events));
  }

  /** The same within the transaction of the caller. */
  void insert(int events) {
    for (int i = 0; i < events; i++) {
      insertAt(draw());
    }
  }

  long draw() {
    return jdbc.queryForObject("select nextval('event_seq')", Long.class);
  }

  void insertAt(long position) {
    jdbc.update(
        "insert into event values (?, ?, ?, ?, ?)",
        position,
        "case " + position % 2,
        position / 2,
        ("{\"event\":" + position + "}").getBytes(StandardCharsets.UTF_8),
        "{\"actor\":\"ana\"}".getBytes(StandardCharsets.UTF_8));
  }

  byte[] file(Ledger ledger) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ledger.write(ledger.checkpoint().orElseThrow(), file);
    return file.toByteArray();
  }

  /** What an auditor finds who trusts this node's key and has these checkpoints from before. */
  Verdict audit(Ledger trusted, Ledger shown, Map<String, SignedNote> mine) {
    Verifier verifier = new Verifier(List.of(trusted.key()), List.of());
    mine.forEach(verifier::know);
    return verifier.judge(new ByteArrayInputStream(file(shown)));
  }

  Verdict audit(Ledger ledger) {
    return audit(ledger, ledger, Map.of());
  }

  @Override
  public void close() {
    database.close();
  }
}
