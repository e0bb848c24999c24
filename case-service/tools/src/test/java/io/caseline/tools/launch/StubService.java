package io.caseline.tools.launch;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Stands for a service: gets ready on a port, or says why it cannot and ends. */
final class StubService {

  private StubService() {}

  public static void main(String... arguments) throws Exception {
    if (arguments.length == 0) {
      System.out.println("Something is wrong with the database.");
      System.exit(3);
    }
    var here =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
    HttpServer server = HttpServer.create(here, 0);
    server.createContext(
        "/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }
}
