package io.caseline.faults.stand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * case-service with everything around it that can fail: a database on a small disk, the wires to
 * the database and to the clients, and member-service. There is one for each kind of database; all
 * tests of a run share it, and leave it as they found it.
 */
public final class Site {

  /** How long a department has to take over a case before it goes back. */
  public static final Duration HANDOFFS_LAPSE_AFTER = Duration.ofSeconds(5);

  /**
   * H2 uses room in its file again that has not been needed for so many milliseconds; its 45
   * seconds are longer than many a fault lasts.
   */
  private static final String GROWS_OLD_AT_ONCE = ";RETENTION_TIME=50";

  private static @Nullable Site onH2;
  private static @Nullable Site onPostgres;

  private final Path folder;
  private final Disk disk;
  private final Peer peer = new Peer();
  private final @Nullable Postgres postgres;
  private final @Nullable Wire wireToDatabase;
  private final List<String> settings;
  private final Service service;
  private final Wire wireToClients;
  private final List<Path> checkpoints = new ArrayList<>();

  private Site(String name, boolean withPostgres) throws IOException, InterruptedException {
    Files.createDirectories(Path.of("target"));
    folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), name);
    disk = Disk.of(Form.times(400, 2_000), folder.resolve("disk"));
    postgres = withPostgres ? new Postgres(disk.folder()) : null;
    wireToDatabase = postgres == null ? null : new Wire(postgres.port());
    settings =
        List.of(
            "--spring.datasource.url=" + databaseUrl(),
            "--caseline.member-service.url=http://127.0.0.1:" + peer.port(),
            "--caseline.member-service.confirm-every=1s",
            "--caseline.handoffs.lapse-after=" + HANDOFFS_LAPSE_AFTER);
    service = new Service("case-service", folder, settings);
    wireToClients = new Wire(service.port());
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "leave-site"));
  }

  public static synchronized Site onH2() throws IOException, InterruptedException {
    if (onH2 == null) {
      onH2 = new Site("h2-", false);
    }
    return onH2;
  }

  public static synchronized Site onPostgres() throws IOException, InterruptedException {
    if (onPostgres == null) {
      onPostgres = new Site("postgres-", true);
    }
    return onPostgres;
  }

  /** One that nobody shares, for a test that leaves it as it cannot be used again. */
  public static Site onPostgresOfItsOwn(String name) throws IOException, InterruptedException {
    return new Site(name, true);
  }

  public Service service() {
    return service;
  }

  /** One more instance of case-service on the same database. */
  public Service anotherNode() throws InterruptedException {
    return new Service("case-service", folder, settings);
  }

  public Postgres postgres() {
    return present(postgres);
  }

  public Wire wireToDatabase() {
    return present(wireToDatabase);
  }

  public Wire wireToClients() {
    return wireToClients;
  }

  public Disk disk() {
    return disk;
  }

  public Peer peer() {
    return peer;
  }

  public Path folder() {
    return folder;
  }

  /** What the log has signed so far, as somebody outside has kept it. */
  public List<Path> checkpoints() {
    return checkpoints;
  }

  private String databaseUrl() {
    // Without prepared statements a commit is a word on the wire, and can be cut at.
    return wireToDatabase == null
        ? "jdbc:h2:file:" + disk.folder().resolve("cases") + GROWS_OLD_AT_ONCE
        : "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&prepareThreshold=0"
            .formatted(wireToDatabase.port());
  }

  private static <T> T present(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("This site is on H2");
    }
    return part;
  }

  private void close() {
    try {
      service.kill();
      if (postgres != null) {
        postgres.close();
      }
      disk.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      System.err.println("The site could not be left tidily: " + e.getClass().getName());
    }
  }
}
