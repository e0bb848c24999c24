package io.caseline.faults.stand;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
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

  /** A new one, or one on the data that this folder has. */
  public Postgres(Path folder) throws IOException {
    data = folder.resolve("postgres");
    server = start();
  }

  /**
   * A copy of this one in another folder, that follows it: PostgreSQL's "base backup using the low
   * level API".
   *
   * @param port over which it reaches this one
   */
  public Postgres standby(Path folder, int port) throws IOException, SQLException {
    Path copy = folder.resolve("postgres");
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_backup_start('standby', true)");
      new DataFolder(data).copyTo(copy);
      try (ResultSet label = statement.executeQuery("select labelfile from pg_backup_stop()")) {
        label.next();
        Files.writeString(copy.resolve("backup_label"), label.getString(1));
      }
    }
    Files.createFile(copy.resolve("standby.signal"));
    Files.writeString(
        copy.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres'%n".formatted(port));
    return new Postgres(folder);
  }

  /** From now on it answers for a commit only when a standby has it too. */
  public void waitForStandby() throws SQLException {
    execute("alter system set synchronous_standby_names = '*'");
    execute("select pg_reload_conf()");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> isTrue("select count(*) > 0 from pg_stat_replication where sync_state = 'sync'"));
  }

  /** Whether a standby has caught up with it and gets what is written as it is written. */
  public boolean isFollowed() throws SQLException {
    return isTrue("select count(*) > 0 from pg_stat_replication where state = 'streaming'");
  }

  /** A standby follows nobody any more, and takes what is written. */
  public void promote() throws SQLException {
    execute("select pg_promote()");
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

  private boolean isTrue(String question) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
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
