package io.caseline.tools.launch;

import io.caseline.tools.Arguments;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;

/**
 * Where the services listen: case-service at the base, member-service beside it, and the management
 * port of each a thousand higher.
 */
record Ports(int base) {

  private static final String VARIABLE = "CASELINE_PORT";
  private static final int DEFAULT = 8080;

  static Ports from(Map<String, String> environment) {
    String value = environment.getOrDefault(VARIABLE, Integer.toString(DEFAULT));
    if (!value.matches("\\d{4,5}") || Integer.parseInt(value) > 64_000) {
      throw new Arguments.Wrong(VARIABLE + " needs a port from 1000 to 64000");
    }
    return new Ports(Integer.parseInt(value));
  }

  int caseService() {
    return base;
  }

  int memberService() {
    return base + 1;
  }

  static int managementOf(int port) {
    return port + 1000;
  }

  static URI uri(int port) {
    return URI.create("http://localhost:" + port);
  }

  /** Says so when somebody else listens there already. */
  void requireFree() {
    int[] all = {
      caseService(), memberService(), managementOf(caseService()), managementOf(memberService())
    };
    for (int port : all) {
      try (var socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      } catch (IOException e) {
        throw new Arguments.Wrong(
            "Port "
                + port
                + " is taken, perhaps by a Caseline that is still up. Stop what listens there, or"
                + " choose others: "
                + VARIABLE
                + "=18080 ./caseline …");
      }
    }
  }
}
