package io.caseline.tools.launch;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Both services as processes of this machine. They end with this process, however it ends. */
public final class LocalServices implements Services {

  private final Setting setting;
  private final boolean learning;
  private final List<ServiceProcess> processes = new ArrayList<>();
  private final Thread whenInterrupted = new Thread(this::interrupted, "stop-services");
  private volatile boolean interrupted;

  private LocalServices(Setting setting, boolean learning) {
    this.setting = setting;
    this.learning = learning;
    Runtime.getRuntime().addShutdownHook(whenInterrupted);
  }

  /** Starts both, and returns when they are ready. */
  public static LocalServices start(Setting setting, PrintStream out) throws InterruptedException {
    return start(new LocalServices(setting, false), out);
  }

  /** Starts both so that they write down what their JVMs learn until they are stopped. */
  public static LocalServices learning(Setting setting, PrintStream out)
      throws InterruptedException {
    return start(new LocalServices(setting, true), out);
  }

  private static LocalServices start(LocalServices services, PrintStream out)
      throws InterruptedException {
    boolean ready = false;
    try {
      services.start(out);
      ready = true;
      return services;
    } finally {
      if (!ready) {
        services.close();
      }
    }
  }

  /** On databases that keep what they had the last time. */
  static LocalServices onKeptData(PrintStream out) throws InterruptedException {
    Home home = Home.ofThisProcess();
    Ports ports = Ports.from(System.getenv());
    ports.requireFree();
    return start(Setting.onFiles(home.root(), ports, home.data()), out);
  }

  /** On empty databases in a folder of that name. */
  static LocalServices onFreshData(String name, PrintStream out) throws InterruptedException {
    Home home = Home.ofThisProcess();
    Ports ports = Ports.from(System.getenv());
    // Before the folder is emptied: whoever holds the ports may be at work in it.
    ports.requireFree();
    return start(Setting.onFiles(home.root(), ports, home.freshData(name)), out);
  }

  @Override
  public URI caseService() {
    return Ports.uri(setting.ports().caseService());
  }

  @Override
  public URI memberService() {
    return Ports.uri(setting.ports().memberService());
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

  private void start(PrintStream out) throws InterruptedException {
    long began = System.nanoTime();
    run("member-service", setting.ports().memberService());
    run(
        "case-service",
        setting.ports().caseService(),
        "--caseline.member-service.url=" + memberService());
    out.println("Starting both services. Their logs:");
    processes.forEach(process -> out.println("  " + process.log()));
    for (ServiceProcess process : processes) {
      process.awaitReady();
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    out.printf("Ready after %.1f s.%n%n", took.toMillis() / 1000.0);
  }

  private void run(String service, int port, String... more) {
    Unpacked jar = Unpacked.of(setting.jarOf(service));
    List<String> jvm = learning ? jar.learning() : jar.jvm();
    List<String> command =
        ServiceProcess.onLoopback(
            jar.jar(), port, Ports.managementOf(port), jvm.toArray(String[]::new));
    command.add("--spring.datasource.url=" + setting.databaseOf().apply(service));
    command.addAll(setting.properties());
    command.addAll(List.of(more));
    processes.add(
        ServiceProcess.start(
            service,
            command,
            setting.home(),
            setting.logs().resolve(service + ".log"),
            Ports.uri(Ports.managementOf(port)).resolve("/actuator/health/readiness")));
  }

  /** The one that calls the other is stopped first. */
  private void stop() {
    processes
        .reversed()
        .forEach(learning ? ServiceProcess::closeHavingLearned : ServiceProcess::close);
  }
}
