package io.caseline.bench.stand;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL of its own, set as it would be in production on a machine of this size. */
public final class Database implements AutoCloseable {

  private static final String TIDYING_UP =
      "select count(*) from pg_stat_activity where backend_type = 'autovacuum worker'";

  private final EmbeddedPostgres server;
  private final long pid;

  Database(Path folder, Path log) throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setOutputRedirector(Redirect.appendTo(log.toFile()))
            .setErrorRedirector(Redirect.appendTo(log.toFile()))
            .setPGStartupWait(Duration.ofMinutes(1))
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("max_connections", "100")
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("effective_cache_size", "4GB")
            .setServerConfig("random_page_cost", "1.1")
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("checkpoint_timeout", "15min")
            .start();
    pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
  }

  void create(String database) throws SQLException {
    try (Connection connection = connect("postgres")) {
      connection.createStatement().execute("create database " + database);
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(server.getPort(), database);
  }

  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database));
  }

  /**
   * From now on each flush of the write-ahead log takes so much longer, as on a disk that does:
   * PostgreSQL waits before it, and with no siblings asked for, every time.
   */
  void delayFlushes(Duration delay) throws SQLException {
    long micros = delay.toNanos() / 1_000;
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set commit_siblings = 0");
      statement.execute("alter system set commit_delay = " + micros);
      statement.execute("select pg_reload_conf()");
    }
    while (commitDelay() != micros) {
      LockSupport.parkNanos(50_000_000);
    }
  }

  /** As a new connection has it, in microseconds. */
  private long commitDelay() throws SQLException {
    return number("select setting from pg_settings where name = 'commit_delay'");
  }

  /** Waits until PostgreSQL has tidied up after what was done, and does no more of itself. */
  void awaitTidiedUp() throws SQLException {
    while (number(TIDYING_UP) > 0) {
      LockSupport.parkNanos(1_000_000_000);
    }
  }

  private long number(String query) throws SQLException {
    try (Connection connection = connect("postgres")) {
      return number(connection, query);
    }
  }

  /** What a query answers with one row of one number. */
  public static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  long pid() {
    return pid;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
