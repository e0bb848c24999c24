package io.caseline.faults.stand;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL that can be killed and started again on the same data and port. */
public final class Postgres implements AutoCloseable {

  private final Path data;
  private final int port = Loopback.freePort();
  private EmbeddedPostgres server;

  public Postgres(Path folder) throws IOException {
    data = folder.resolve("postgres");
    server = start();
  }

  public int port() {
    return port;
  }

  /** The postmaster first, so that it starts no new children, then all it had. */
  public void kill() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> children = postmaster.descendants().toList();
    List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), children.stream()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(it -> it.onExit().join());
  }

  /** Also when it has ended by itself. */
  public void startAgain() throws IOException {
    server.close();
    server = start();
  }

  /** Asked past everything that stands between it and the service. */
  public boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException away) {
      return false;
    }
  }

  /** Done behind the back of the service. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setPGStartupWait(Duration.ofMinutes(1))
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "100")
        .start();
  }
}
