package io.caseline.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A member-service that knows every member but those it is told not to, and that can be taken away:
 * for one member at a time, so that tests that share a service do not meet each other's outages.
 */
public final class MembersForTests
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Set<UUID> UNKNOWN = ConcurrentHashMap.newKeySet();
  private static final Set<UUID> UNANSWERED = ConcurrentHashMap.newKeySet();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    String url = "http://localhost:" + Server.RUNNING.getAddress().getPort();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "members for tests",
                Map.of(
                    "caseline.member-service.url",
                    url,
                    "caseline.member-service.confirm-every",
                    "200ms")));
  }

  public static void doesNotKnow(UUID memberId) {
    UNKNOWN.add(memberId);
  }

  public static void isDownFor(UUID memberId) {
    UNANSWERED.add(memberId);
  }

  public static void isBackFor(UUID memberId) {
    UNANSWERED.remove(memberId);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    UUID memberId = UUID.fromString(path.split("/", 5)[3]);
    int status = UNANSWERED.contains(memberId) ? 503 : UNKNOWN.contains(memberId) ? 404 : 200;
    byte[] body =
        status == 200
            ? """
            {"memberId":"%s","coverages":[],"preferredAgent":null,"preferredLanguage":null}
            """
                .formatted(memberId)
                .getBytes(StandardCharsets.UTF_8)
            : new byte[0];
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static final class Server {
    static final HttpServer RUNNING = start();

    private static HttpServer start() {
      try {
        HttpServer server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/members/", MembersForTests::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot start a member-service for tests", e);
      }
    }
  }
}
