package io.caseline.bench.stand;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.launch.Home;
import io.caseline.tools.launch.Ports;
import io.caseline.tools.launch.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The floor and both services, from their jars, with the same JVM options, each on a database of
 * its own in the same PostgreSQL.
 */
public final class Stand implements AutoCloseable {

  /** What a node is promised to be content with. */
  private static final String HEAP = "-Xmx512m";

  private final Home home;
  private final Path folder;
  private final List<String> jvm = new ArrayList<>(List.of(HEAP));
  private final Database database;
  private final Ports ports = Ports.free();
  private final Ports portsOfFloor = Ports.free();
  private final List<ServiceProcess> started = new ArrayList<>();
  private ServiceProcess floor;
  private ServiceProcess members;
  private ServiceProcess cases;
  private Duration floorStarted;
  private Duration casesStarted;

  /**
   * Starts all, and returns when they are ready.
   *
   * @param moreJvm options for the JVM of each of them
   */
  public Stand(Home home, Path folder, List<String> moreJvm)
      throws IOException, SQLException, InterruptedException {
    this.home = home;
    this.folder = folder;
    jvm.addAll(moreJvm);
    database = new Database(folder.resolve("postgres"), folder.resolve("postgres.log"));
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-bench"));
    for (String each : List.of("floor", "members", "cases")) {
      database.create(each);
    }
    long began = System.nanoTime();
    floor = startFloor();
    floorStarted = since(began);
    members = startMembers();
    began = System.nanoTime();
    cases = startCases();
    casesStarted = since(began);
  }

  /** Stops case-service and the floor and starts them, one after the other, on what is there. */
  public void startAgain() throws InterruptedException {
    floor.close();
    long began = System.nanoTime();
    floor = startFloor();
    floorStarted = since(began);
    cases.close();
    began = System.nanoTime();
    cases = startCases();
    casesStarted = since(began);
  }

  public CaselineClient client() {
    return new CaselineClient(Ports.uri(ports.caseService()), Ports.uri(ports.memberService()));
  }

  public int portOfCases() {
    return ports.caseService();
  }

  public int portOfFloor() {
    return portsOfFloor.caseService();
  }

  public Connection floorDatabase() throws SQLException {
    return database.connect("floor");
  }

  public Connection casesDatabase() throws SQLException {
    return database.connect("cases");
  }

  public Duration processorUsedByDatabase() {
    return Processor.usedBy(database.pid());
  }

  public Duration processorUsedByFloor() {
    return Processor.usedBy(floor.pid());
  }

  public Duration processorUsedByServices() {
    return Processor.usedBy(cases.pid()).plus(Processor.usedBy(members.pid()));
  }

  public long mostMemoryOfCases() throws IOException {
    return Processor.mostMemoryOf(cases.pid());
  }

  public long mostMemoryOfFloor() throws IOException {
    return Processor.mostMemoryOf(floor.pid());
  }

  /** From the start of the process to its first answer that it is ready. */
  public Duration floorStarted() {
    return floorStarted;
  }

  public Duration casesStarted() {
    return casesStarted;
  }

  @Override
  public void close() {
    started.reversed().forEach(ServiceProcess::close);
    try {
      database.close();
    } catch (IOException e) {
      System.err.println("PostgreSQL was not stopped tidily: " + e.getClass().getName());
    }
  }

  private ServiceProcess startFloor() throws InterruptedException {
    int port = portsOfFloor.caseService();
    return start(
        "floor",
        home.root().resolve("case-service/floor/target/caseline-floor.jar"),
        port,
        Ports.uri(port).resolve("/ready"),
        "--spring.datasource.url=" + database.url("floor"));
  }

  private ServiceProcess startMembers() throws InterruptedException {
    return startService("member-service", "members", ports.memberService());
  }

  private ServiceProcess startCases() throws InterruptedException {
    return startService(
        "case-service",
        "cases",
        ports.caseService(),
        "--caseline.member-service.url=" + Ports.uri(ports.memberService()),
        "--caseline.keys.file=" + folder.resolve("keys.json"));
  }

  private ServiceProcess startService(String name, String databaseName, int port, String... more)
      throws InterruptedException {
    List<String> settings = new ArrayList<>(List.of(more));
    settings.add("--caseline.dev.signing-key=" + folder.resolve("signing-key.json"));
    settings.add("--caseline.ledger.key-file=" + folder.resolve(name + "-ledger.key"));
    settings.add("--spring.datasource.url=" + database.url(databaseName));
    return start(
        name,
        home.jarOf(name),
        port,
        Ports.uri(Ports.managementOf(port)).resolve("/actuator/health/readiness"),
        settings.toArray(String[]::new));
  }

  private ServiceProcess start(String name, Path jar, int port, URI readiness, String... settings)
      throws InterruptedException {
    List<String> command =
        ServiceProcess.onLoopback(jar, port, Ports.managementOf(port), jvm.toArray(String[]::new));
    command.addAll(List.of(settings));
    Path log = folder.resolve(name + "-" + started.size() + ".log");
    ServiceProcess process = ServiceProcess.start(name, command, home.root(), log, readiness);
    started.add(process);
    process.awaitReady();
    return process;
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
