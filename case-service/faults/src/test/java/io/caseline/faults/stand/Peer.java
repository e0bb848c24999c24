package io.caseline.faults.stand;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** What case-service takes for member-service: right, wrong, silent or not there at all. */
public final class Peer {

  /** How it is with it. */
  public enum Mood {
    RIGHT,
    SPEAKING_OF_SOMEBODY_ELSE,
    TALKING_NONSENSE,
    FAILING,
    SILENT,
    GONE
  }

  private final int port = Loopback.freePort();
  private volatile Mood mood = Mood.RIGHT;
  private HttpServer server;

  Peer() throws IOException {
    server = listen();
  }

  int port() {
    return port;
  }

  public void is(Mood newMood) throws IOException {
    if (newMood == Mood.GONE) {
      server.stop(0);
    } else if (mood == Mood.GONE) {
      server = listen();
    }
    mood = newMood;
  }

  private HttpServer listen() throws IOException {
    HttpServer listening = HttpServer.create(new InetSocketAddress(Loopback.ADDRESS, port), 0);
    listening.createContext("/v1/members/", this::answer);
    listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    listening.start();
    return listening;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String asked = exchange.getRequestURI().getPath().split("/", 5)[3];
    switch (mood) {
      case RIGHT, GONE -> send(exchange, 200, summaryOf(asked));
      case SILENT -> {
        LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
        exchange.close();
      }
      case FAILING -> send(exchange, 500, "{}");
      case TALKING_NONSENSE -> send(exchange, 200, "<html>it works</html>");
      case SPEAKING_OF_SOMEBODY_ELSE ->
          send(exchange, 200, summaryOf(UUID.randomUUID().toString()));
    }
  }

  private static String summaryOf(String memberId) {
    return """
    {"memberId":"%s","coverages":[],"preferredAgent":null,"preferredLanguage":null}
    """
        .formatted(memberId);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
