package io.caseline.tools.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One service, running apart from this process, with its output in a file. */
public final class ServiceProcess implements AutoCloseable {

  /** Long enough for a busy machine: a service that cannot start ends by itself, and is noticed. */
  private static final Duration READY_WITHIN = Duration.ofMinutes(10);

  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);

  /** To write down what was learned takes some ten seconds. */
  private static final Duration LEARNED_WITHIN = Duration.ofMinutes(5);

  private static final int LINES_SHOWN = 30;

  /** As the images and docs/operations.md say. */
  private static final String COLLECTOR = "-XX:+UseParallelGC";

  /** Linux alone has it, and elsewhere a JVM does not start with an option it does not know. */
  private static final String HUGE_PAGES = "-XX:+UseTransparentHugePages";

  /** Some of its threads would be gone without a word, and the others go on. */
  private static final String ENDS_WITHOUT_MEMORY = "-XX:+ExitOnOutOfMemoryError";

  private final String name;
  private final Process process;
  private final Path log;
  private final URI readiness;

  private ServiceProcess(String name, Process process, Path log, URI readiness) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.readiness = readiness;
  }

  /**
   * How a service is started from its jar so that this machine alone reaches it, with development
   * tokens. Further settings may be added at the end.
   *
   * @param jvm options for the JVM; its garbage collector is the parallel one if they name none
   */
  public static List<String> onLoopback(Path jar, int port, int managementPort, String... jvm) {
    List<String> command = new ArrayList<>();
    command.add(java());
    if (Arrays.stream(jvm).noneMatch(option -> option.matches("-XX:\\+Use\\w+GC"))) {
      command.add(COLLECTOR);
    }
    if (System.getProperty("os.name").equals("Linux")) {
      command.add(HUGE_PAGES);
    }
    command.add(ENDS_WITHOUT_MEMORY);
    command.addAll(List.of(jvm));
    command.add("-jar");
    command.add(jar.toString());
    command.add("--spring.profiles.active=dev");
    command.add("--server.address=127.0.0.1");
    command.add("--server.port=" + port);
    command.add("--management.server.address=127.0.0.1");
    command.add("--management.server.port=" + managementPort);
    return command;
  }

  /** The Java that runs this process. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Starts it, and does not wait.
   *
   * @param readiness answers 200 once the service is ready
   */
  public static ServiceProcess start(
      String name, List<String> command, Path folder, Path log, URI readiness) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new ServiceProcess(name, process, log, readiness);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns when it is ready; throws {@link ServiceFailed} when it ends before, or never is. */
  public void awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!isReady(client)) {
        if (!isAlive()) {
          throw new ServiceFailed(name + " did not start", log, lastLines());
        }
        if (System.nanoTime() > deadline) {
          throw new ServiceFailed(name + " is not ready after " + READY_WITHIN, log, lastLines());
        }
        Thread.sleep(Duration.ofMillis(200));
      }
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** Why a service that ran does so no longer. */
  ServiceFailed failure() {
    return new ServiceFailed(
        name + " ended by itself, with exit code " + process.exitValue(), log, lastLines());
  }

  Path log() {
    return log;
  }

  /** Ends it at once, as {@code kill -9} does, and returns when it is gone. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Stops this service and nothing else: first politely, then not. */
  @Override
  public void close() {
    stop(STOPPED_WITHIN);
  }

  /** Stops it with the time that it needs to write down what it has learned. */
  void closeHavingLearned() {
    stop(LEARNED_WITHIN);
  }

  private void stop(Duration within) {
    process.destroy();
    try {
      if (!process.waitFor(within.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private boolean isReady(HttpClient client) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).GET().build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> lastLines() {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }
}
