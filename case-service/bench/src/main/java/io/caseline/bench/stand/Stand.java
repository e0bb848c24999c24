package io.caseline.bench.stand;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.launch.Home;
import io.caseline.tools.launch.Ports;
import io.caseline.tools.launch.ServiceProcess;
import io.caseline.tools.launch.Unpacked;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The floor and both services, with the same JVM options, the services also with what their JVMs
 * learned when they were built ({@link Unpacked}), each on a database of its own in the same
 * PostgreSQL.
 */
public final class Stand implements AutoCloseable {

  /** What a node is promised to be content with. */
  private static final String HEAP = "-Xmx512m";

  private static final String CASES = "case-service";
  private static final String MEMBERS = "member-service";

  private final Home home;
  private final Path folder;
  private final List<String> jvm = new ArrayList<>(List.of(HEAP));
  private final Database database;
  private final Ports ports = Ports.free();
  private final Ports portsOfFloor = Ports.free();
  private final List<ServiceProcess> started = new ArrayList<>();
  private final List<ServiceProcess> added = new ArrayList<>();
  private Duration flushDelay = Duration.ZERO;
  private ServiceProcess floor;
  private ServiceProcess members;
  private ServiceProcess cases;

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
    floor = startFloor();
    members = startMembers();
    cases = startCasesTrained(ports.caseService());
  }

  /** One more node of case-service on the same database; returns its port. */
  public int addNode() throws InterruptedException {
    int port = Ports.free().caseService();
    added.add(startCasesTrained(port));
    return port;
  }

  /** Leaves the first node alone again. */
  public void closeAddedNodes() {
    added.forEach(ServiceProcess::close);
    added.clear();
  }

  /** member-service, and a node of case-service. */
  public CaselineClient clientOf(int portOfNode) {
    return new CaselineClient(Ports.uri(portOfNode), Ports.uri(ports.memberService()));
  }

  /** Waits until PostgreSQL is done with what it does of itself after much has been written. */
  public void awaitTidiedUp() throws SQLException {
    database.awaitTidiedUp();
  }

  /** How long the floor takes to be ready, on what is there by now. */
  public Duration restartFloor() throws InterruptedException {
    floor.close();
    long began = System.nanoTime();
    floor = startFloor();
    return since(began);
  }

  /** How long case-service takes to be ready, on what is there by now, from its jar. */
  public Duration restartCases() throws InterruptedException {
    return restartCases(home.jarOf(CASES), List.of());
  }

  /** The same with what its JVM has learned before, as {@code ./caseline up} starts it. */
  public Duration restartCasesTrained() throws InterruptedException {
    Unpacked trained = Unpacked.of(home.jarOf(CASES));
    return restartCases(trained.jar(), trained.jvm());
  }

  private Duration restartCases(Path jar, List<String> learned) throws InterruptedException {
    cases.close();
    long began = System.nanoTime();
    cases = startCases(jar, learned, ports.caseService());
    return since(began);
  }

  public CaselineClient client() {
    return clientOf(ports.caseService());
  }

  public int portOfCases() {
    return ports.caseService();
  }

  public int portOfFloor() {
    return portsOfFloor.caseService();
  }

  /** Each flush of the database takes so much longer from now on. */
  public void delayFlushes(Duration delay) throws SQLException {
    if (!delay.equals(flushDelay)) {
      database.delayFlushes(delay);
      flushDelay = delay;
    }
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

  /** What it holds when everything else has been collected, in bytes. */
  public long liveHeapOfCases() throws IOException {
    return LiveHeap.of(cases.pid());
  }

  public long mostMemoryOfFloor() throws IOException {
    return Processor.mostMemoryOf(floor.pid());
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
        command(
            home.root().resolve("case-service/floor/target/caseline-floor.jar"),
            List.of(),
            port,
            "floor"),
        Ports.uri(port).resolve("/ready"));
  }

  private ServiceProcess startMembers() throws InterruptedException {
    int port = ports.memberService();
    Unpacked members = Unpacked.of(home.jarOf(MEMBERS));
    return startService(MEMBERS, command(members.jar(), members.jvm(), port, "members"), port);
  }

  private ServiceProcess startCasesTrained(int port) throws InterruptedException {
    Unpacked trained = Unpacked.of(home.jarOf(CASES));
    return startCases(trained.jar(), trained.jvm(), port);
  }

  private ServiceProcess startCases(Path jar, List<String> learned, int port)
      throws InterruptedException {
    List<String> command = command(jar, learned, port, "cases");
    command.add("--caseline.member-service.url=" + Ports.uri(ports.memberService()));
    command.add("--caseline.keys.file=" + folder.resolve("keys.json"));
    return startService(CASES, command, port);
  }

  private ServiceProcess startService(String name, List<String> command, int port)
      throws InterruptedException {
    command.add("--caseline.dev.signing-key=" + folder.resolve("signing-key.json"));
    command.add("--caseline.ledger.key-file=" + folder.resolve(name + "-ledger.key"));
    return start(
        name, command, Ports.uri(Ports.managementOf(port)).resolve("/actuator/health/readiness"));
  }

  private List<String> command(Path jar, List<String> learned, int port, String databaseName) {
    List<String> options = new ArrayList<>(jvm);
    options.addAll(learned);
    List<String> command =
        ServiceProcess.onLoopback(
            jar, port, Ports.managementOf(port), options.toArray(String[]::new));
    command.add("--spring.datasource.url=" + database.url(databaseName));
    return command;
  }

  private ServiceProcess start(String name, List<String> command, URI readiness)
      throws InterruptedException {
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
