package io.caseline.faults.stand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine that nobody else reaches. */
final class Loopback {

  static final InetAddress ADDRESS = InetAddress.getLoopbackAddress();

  private Loopback() {}

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, ADDRESS)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
