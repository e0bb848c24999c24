package io.caseline.tools.launch;

import io.caseline.tools.Arguments;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Where the services listen: case-service at the base, member-service beside it, and the management
 * port of each a thousand higher.
 */
public record Ports(int base) {

  private static final String VARIABLE = "CASELINE_PORT";
  private static final int DEFAULT = 8080;
  private static final int HIGHEST = 64_000;

  /** Some that nobody uses. */
  public static Ports free() {
    return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 30_000))
        .limit(1_000)
        .mapToObj(Ports::new)
        .filter(ports -> ports.taken().isEmpty())
        .findFirst()
        .orElseThrow(() -> new ServiceFailed("No free ports were found"));
  }

  static Ports from(Map<String, String> environment) {
    String value = environment.getOrDefault(VARIABLE, Integer.toString(DEFAULT));
    if (!value.matches("\\d{4,5}") || Integer.parseInt(value) > HIGHEST) {
      throw new Arguments.Wrong(VARIABLE + " needs a port from 1000 to " + HIGHEST);
    }
    return new Ports(Integer.parseInt(value));
  }

  public int caseService() {
    return base;
  }

  public int memberService() {
    return base + 1;
  }

  public static int managementOf(int port) {
    return port + 1000;
  }

  public static URI uri(int port) {
    return URI.create("http://localhost:" + port);
  }

  /** Says so when somebody else listens there already. */
  void requireFree() {
    taken()
        .ifPresent(
            port -> {
              throw new ServiceFailed(
                  "Port "
                      + port
                      + " is taken, perhaps by a Caseline that is still up. Stop what listens"
                      + " there, or choose other ports with "
                      + VARIABLE
                      + "=18080");
            });
  }

  private OptionalInt taken() {
    return IntStream.of(
            caseService(),
            memberService(),
            managementOf(caseService()),
            managementOf(memberService()))
        .filter(Ports::isTaken)
        .findFirst();
  }

  private static boolean isTaken(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
