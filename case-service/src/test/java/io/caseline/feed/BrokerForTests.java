package io.caseline.feed;

import io.caseline.web.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/** A real broker: a process of its own, which can be killed and started again on its files. */
final class BrokerForTests implements AutoCloseable {

  private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qg";

  private final int port = FreePort.find();
  private final Path folder;
  private @Nullable Process process;

  private BrokerForTests() {
    try {
      folder = Files.createDirectories(Path.of("target", "kafka", Integer.toString(port)));
      Files.writeString(folder.resolve("server.properties"), settings(port, FreePort.find()));
      Files.writeString(
          folder.resolve("logback.xml"),
          """
          <configuration>
            <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
              <encoder><pattern>%d %p %c{1} %m%n</pattern></encoder>
            </appender>
            <root level="warn"><appender-ref ref="out"/></root>
          </configuration>
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One for all tests that do not harm it; it ends with the JVM. */
  static BrokerForTests shared() {
    return Shared.RUNNING;
  }

  static BrokerForTests started() {
    var broker = new BrokerForTests();
    broker.format();
    broker.start();
    return broker;
  }

  private String settings(int port, int controllerPort) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.bootstrap.servers=127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    controller.listener.names=CONTROLLER
    log.dirs=%3$s
    num.partitions=3
    offsets.topic.num.partitions=1
    offsets.topic.replication.factor=1
    transaction.state.log.num.partitions=1
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    group.initial.rebalance.delay.ms=0
    """
        .formatted(port, controllerPort, folder.resolve("data").toAbsolutePath());
  }

  private void format() {
    Process formatting =
        java("kafka.tools.StorageTool", "format", "-t", CLUSTER, "--standalone", "-c", config());
    try {
      if (!formatting.waitFor(1, TimeUnit.MINUTES) || formatting.exitValue() != 0) {
        throw new IllegalStateException("the broker's files cannot be made, see " + folder);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void start() {
    process = java("kafka.Kafka", config());
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptionsInstanceOf(ExecutionException.class)
        .until(this::answers);
  }

  private boolean answers() throws ExecutionException, InterruptedException {
    try (Admin admin =
        Admin.create(
            Map.of(
                "bootstrap.servers",
                address(),
                "default.api.timeout.ms",
                2000,
                "request.timeout.ms",
                2000))) {
      return !admin.describeCluster().nodes().get().isEmpty();
    }
  }

  /** As when its machine loses power. */
  void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  @Override
  public void close() {
    kill();
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  private String config() {
    return folder.resolve("server.properties").toString();
  }

  private Process java(String main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=" + folder.resolve("logback.xml"),
                "-cp",
                System.getProperty("java.class.path"),
                main));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("broker.log").toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    static final BrokerForTests RUNNING = start();

    private static BrokerForTests start() {
      BrokerForTests broker = started();
      SpringApplication.getShutdownHandlers().add(broker::close);
      return broker;
    }
  }
}
