package io.caseline.web.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * A PostgreSQL to measure with: it flushes every commit to disk, which the one for tests leaves
 * out.
 */
public final class MeasuredPostgres implements AutoCloseable {

  private final EmbeddedPostgres server;

  private MeasuredPostgres(EmbeddedPostgres server) {
    this.server = server;
  }

  public static MeasuredPostgres start() throws IOException {
    return new MeasuredPostgres(
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "200")
            .start());
  }

  public String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  /** The server's own processes. */
  Stream<ProcessHandle> processes() {
    String port = "-p " + server.getPort() + " ";
    return ProcessHandle.allProcesses()
        .filter(it -> it.info().commandLine().orElse("").contains(port))
        .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
