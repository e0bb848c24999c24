package io.caseline.faults.stand;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.launch.ServiceProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A service from its jar, as a process of its own that can be killed and started again. */
public final class Service implements AutoCloseable {

  private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();

  /** What is started again and again is not worth compiling twice. */
  private static final String[] JVM = {"-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"};

  private final String name;
  private final Path folder;
  private final List<String> command;
  private final int port = Loopback.freePort();
  private final int managementPort = Loopback.freePort();
  private ServiceProcess process;
  private int starts;

  /**
   * Started and ready.
   *
   * @param folder for its logs and its keys; two nodes share one
   * @param settings as on a command line
   */
  public Service(String name, Path folder, List<String> settings) throws InterruptedException {
    this.name = name;
    this.folder = folder;
    Path jar = HOME.resolve(name).resolve("target").resolve(name + ".jar");
    command = ServiceProcess.onLoopback(jar, port, managementPort, JVM);
    command.add("--caseline.dev.signing-key=" + folder.resolve("signing-key.json"));
    command.add("--caseline.keys.file=" + folder.resolve("keys.json"));
    command.add("--caseline.ledger.key-file=" + folder.resolve(name + "-ledger.key"));
    command.add("--caseline.ledger.interval=1s");
    command.addAll(settings);
    process = begin();
    process.awaitReady();
  }

  public void startAgain() throws InterruptedException {
    process = begin();
    process.awaitReady();
  }

  public void kill() throws InterruptedException {
    process.kill();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Somebody who asks it, with nothing in between, and gets tokens from it. */
  public CaselineClient client() {
    return new CaselineClient(uri(), uri());
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    process.close();
  }

  private ServiceProcess begin() {
    starts++;
    Path log = folder.resolve(name + "-" + port + "-" + starts + ".log");
    URI readiness = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
    return ServiceProcess.start(name, command, folder, log, readiness);
  }
}
