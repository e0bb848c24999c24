package io.caseline.tools.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

  @TempDir Path folder;

  @Test
  void garbage_is_collected_in_parallel_unless_somebody_wants_it_otherwise() {
    Path jar = Path.of("service.jar");

    assertThat(ServiceProcess.onLoopback(jar, 1, 2, "-Xmx512m"))
        .contains("-XX:+UseParallelGC", "-Xmx512m");
    assertThat(ServiceProcess.onLoopback(jar, 1, 2, "-Xmx512m", "-XX:+UseSerialGC"))
        .contains("-XX:+UseSerialGC")
        .doesNotContain("-XX:+UseParallelGC");
  }

  @Test
  void memory_comes_in_huge_pages_where_a_jvm_knows_of_them() {
    assertThat(
            ServiceProcess.onLoopback(Path.of("service.jar"), 1, 2)
                .contains("-XX:+UseTransparentHugePages"))
        .isEqualTo(OS.LINUX.isCurrentOs());
  }

  @Test
  void a_service_without_memory_ends() {
    assertThat(ServiceProcess.onLoopback(Path.of("service.jar"), 1, 2))
        .contains("-XX:+ExitOnOutOfMemoryError");
  }

  @Test
  void waits_until_a_service_is_ready_and_stops_it() throws Exception {
    int port = freePort();
    ServiceProcess service = start(port, Integer.toString(port));

    try (service) {
      service.awaitReady();
      assertThat(service.isAlive()).isTrue();
    }

    assertThat(service.isAlive()).isFalse();
  }

  @Test
  void shows_the_end_of_the_log_of_a_service_that_does_not_start() throws Exception {
    try (ServiceProcess service = start(freePort())) {
      assertThatExceptionOfType(ServiceFailed.class)
          .isThrownBy(service::awaitReady)
          .withMessageContaining("stub did not start")
          .withMessageContaining("Something is wrong with the database.");
      assertThat(service.failure()).hasMessageContaining("with exit code 3");
    }
  }

  private ServiceProcess start(int port, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(Path.of("target", "test-classes").toAbsolutePath().toString());
    command.add(StubService.class.getName());
    command.addAll(List.of(arguments));
    return ServiceProcess.start(
        "stub",
        command,
        folder,
        folder.resolve("stub.log"),
        URI.create("http://localhost:" + port + "/ready"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
