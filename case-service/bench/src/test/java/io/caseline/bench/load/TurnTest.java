package io.caseline.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurnTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final Set<Integer> connections = ConcurrentHashMap.newKeySet();
  private volatile int status = 200;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everybody_asks_until_nothing_is_left() throws InterruptedException {
    var left = new AtomicInteger(50);

    Outcome outcome =
        Turn.of(
            port(),
            5,
            LONG,
            caller ->
                () -> left.getAndDecrement() > 0 ? Ask.get("/from/" + caller, Map.of()) : null);

    assertThat(outcome.operations()).isEqualTo(50);
    assertThat(asked).hasSize(50);
    assertThat(connections).as("a connection for each caller").hasSize(5);
  }

  @Test
  void everybody_stops_when_the_time_is_over() throws InterruptedException {
    Outcome outcome = Turn.of(port(), 2, Duration.ofMillis(50), _ -> () -> Ask.get("/", Map.of()));

    assertThat(outcome.operations()).isPositive().isEqualTo(asked.size());
    assertThat(outcome.lasted()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
  }

  @Test
  void each_command_has_a_key_of_its_own() throws InterruptedException {
    var left = new AtomicInteger(10);

    Turn.of(
        port(),
        1,
        LONG,
        _ -> () -> left.getAndDecrement() > 0 ? Ask.post("/", Map.of(), "{\"a\":1}") : null);

    assertThat(asked).hasSize(10).doesNotHaveDuplicates().allMatch(it -> it.endsWith("{\"a\":1}"));
  }

  @Test
  void work_hears_of_each_answer() throws InterruptedException {
    Queue<String> heard = new ConcurrentLinkedQueue<>();

    Turn.of(
        port(),
        1,
        LONG,
        _ ->
            new Work() {
              @Override
              public Ask next() {
                return heard.size() < 3 ? Ask.get("/", Map.of()) : null;
              }

              @Override
              public void answered(Answer answer) {
                heard.add(answer.body());
              }
            });

    assertThat(heard).containsExactly("done", "done", "done");
  }

  @Test
  void an_answer_that_is_no_success_ends_the_turn() {
    status = 503;

    assertThatThrownBy(() -> Turn.of(port(), 3, LONG, _ -> () -> Ask.get("/it", Map.of())))
        .isInstanceOf(Refused.class)
        .hasMessage("GET /it answered 503: done");
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    asked.add(key == null ? exchange.getRequestURI().getPath() : key + body);
    connections.add(exchange.getRemoteAddress().getPort());
    byte[] answer = "done".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
