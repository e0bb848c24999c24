package io.caseline.web.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A service in a JVM of its own, with the memory and the collector that it has with its users. Two
 * in one JVM share what the compiler makes of their code, and take turns at having it made anew.
 */
public final class NodeApart implements AutoCloseable {

  private final Process process;
  private final int port;

  private NodeApart(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Returns when the service listens.
   *
   * @param main what starts it; its first argument is the port to listen on
   * @param arguments of {@code main} behind that
   */
  public static NodeApart start(Class<?> main, String... arguments) throws IOException {
    int port = FreePort.find();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseParallelGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.add(Integer.toString(port));
    command.addAll(List.of(arguments));
    NodeApart node = new NodeApart(new ProcessBuilder(command).inheritIO().start(), port);
    try {
      await().atMost(Duration.ofMinutes(2)).until(node::listens);
      return node;
    } catch (RuntimeException neverListened) {
      node.close();
      throw neverListened;
    }
  }

  int port() {
    return port;
  }

  /** Time that it has used of the processors. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private boolean listens() {
    if (!process.isAlive()) {
      throw new IllegalStateException("ended with " + process.exitValue());
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
