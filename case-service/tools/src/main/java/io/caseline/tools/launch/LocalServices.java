package io.caseline.tools.launch;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Both services as processes of this machine. They end with this process, however it ends. */
public final class LocalServices implements Services {

  private final Ports ports;
  private final List<ServiceProcess> processes = new ArrayList<>();
  private final Thread whenInterrupted = new Thread(this::interrupted, "stop-services");
  private volatile boolean interrupted;

  private LocalServices(Ports ports) {
    this.ports = ports;
    Runtime.getRuntime().addShutdownHook(whenInterrupted);
  }

  /** On databases that keep what they had the last time. */
  public static LocalServices onKeptData(PrintStream out) throws InterruptedException {
    Home home = Home.ofThisProcess();
    Ports ports = Ports.from(System.getenv());
    ports.requireFree();
    return new LocalServices(ports).start(home, home.data(), out);
  }

  /** On empty databases in a folder of that name. */
  static LocalServices onFreshData(String name, PrintStream out) throws InterruptedException {
    Home home = Home.ofThisProcess();
    Ports ports = Ports.from(System.getenv());
    // Before the folder is emptied: whoever holds the ports may be at work in it.
    ports.requireFree();
    return new LocalServices(ports).start(home, home.freshData(name), out);
  }

  @Override
  public URI caseService() {
    return Ports.uri(ports.caseService());
  }

  @Override
  public URI memberService() {
    return Ports.uri(ports.memberService());
  }

  /** Returns only when the process is interrupted, or throws when a service ends by itself. */
  public void stayUp() throws InterruptedException {
    while (true) {
      for (ServiceProcess process : processes) {
        if (!process.isAlive()) {
          // Ctrl-C reaches the services as soon as us: that they end then is no failure.
          Thread.sleep(Duration.ofSeconds(1));
          if (!interrupted) {
            throw process.failure();
          }
        }
      }
      Thread.sleep(Duration.ofMillis(500));
    }
  }

  @Override
  public void close() {
    if (!interrupted) {
      stop();
    }
  }

  private void interrupted() {
    interrupted = true;
    stop();
  }

  private LocalServices start(Home home, Path data, PrintStream out) throws InterruptedException {
    boolean ready = false;
    try {
      long began = System.nanoTime();
      run(home, data, "member-service", ports.memberService());
      run(
          home,
          data,
          "case-service",
          ports.caseService(),
          "--caseline.member-service.url=" + memberService());
      out.println("Starting both services. Their logs:");
      processes.forEach(process -> out.println("  " + process.log()));
      for (ServiceProcess process : processes) {
        process.awaitReady();
      }
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      out.printf("Ready after %.1f s.%n%n", took.toMillis() / 1000.0);
      ready = true;
      return this;
    } finally {
      if (!ready) {
        close();
      }
    }
  }

  private void run(Home home, Path data, String service, int port, String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(home.jarOf(service).toString());
    command.add("--spring.profiles.active=dev");
    command.add("--server.address=127.0.0.1");
    command.add("--server.port=" + port);
    command.add("--management.server.address=127.0.0.1");
    command.add("--management.server.port=" + Ports.managementOf(port));
    command.add(
        "--spring.datasource.url=jdbc:h2:file:"
            + data.resolve(service).toAbsolutePath()
            + ";WRITE_DELAY=0");
    command.addAll(List.of(more));
    processes.add(
        ServiceProcess.start(
            service,
            command,
            home.root(),
            data.resolve(service + ".log"),
            Ports.uri(Ports.managementOf(port)).resolve("/actuator/health/readiness")));
  }

  /** The one that calls the other is stopped first. */
  private void stop() {
    processes.reversed().forEach(ServiceProcess::close);
  }
}
