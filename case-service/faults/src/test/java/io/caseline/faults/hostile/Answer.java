package io.caseline.faults.hostile;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What came back for bytes that no ordinary client would send.
 *
 * @param status 0 when the connection was closed without a word
 */
record Answer(int status, String head) {

  private static final int LONGEST_HEAD = 16_384;
  private static final int PATIENCE_MILLIS = 30_000;

  /** Sends it as it is, and reads the head of the answer. */
  static Answer to(int port, byte[] request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        OutputStream out = new BufferedOutputStream(socket.getOutputStream());
        out.write(request);
        out.flush();
      } catch (IOException refusedBeforeItWasSaid) {
        // A body that is too large is not read to its end.
      }
      return read(socket);
    }
  }

  boolean isProblem() {
    return head.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json");
  }

  private static Answer read(Socket socket) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try {
      byte[] buffer = new byte[4_096];
      for (int n = socket.getInputStream().read(buffer);
          n >= 0 && bytes.size() < LONGEST_HEAD;
          n = socket.getInputStream().read(buffer)) {
        bytes.write(buffer, 0, n);
        if (bytes.toString(StandardCharsets.ISO_8859_1).contains("\r\n\r\n")) {
          break;
        }
      }
    } catch (java.net.SocketTimeoutException silent) {
      throw new AssertionError("no answer at all", silent);
    } catch (IOException reset) {
      // what came before it counts
    }
    String head = bytes.toString(StandardCharsets.ISO_8859_1);
    return head.startsWith("HTTP/1.1 ")
        ? new Answer(Integer.parseInt(head.substring(9, 12)), head)
        : new Answer(0, head);
  }
}
