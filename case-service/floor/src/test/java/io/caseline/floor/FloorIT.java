package io.caseline.floor;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/** A floor that does less than it says would make everything above it look slow. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "server.address=127.0.0.1")
class FloorIT {

  private static EmbeddedPostgres postgres;

  @Autowired private JdbcTemplate jdbc;
  @LocalServerPort private int port;
  private RestClient http;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) throws IOException {
    postgres = EmbeddedPostgres.start();
    registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void empty() {
    jdbc.execute("truncate event, request, list_row");
    http = RestClient.create("http://127.0.0.1:" + port);
  }

  @Test
  void a_new_case_is_an_event_and_a_key() {
    post("/cases", "key-1", "{\"text\":\"hello\"}");

    assertThat(jdbc.queryForList("select payload from event", String.class))
        .containsExactly("{\"text\":\"hello\"}");
    assertThat(jdbc.queryForList("select idempotency_key from request", String.class))
        .containsExactly("key-1");
  }

  @Test
  void an_append_follows_the_newest_event() {
    UUID caseId = UUID.randomUUID();
    fill(caseId, 30);

    String answer = post("/cases/" + caseId + "/events?reading=20", "key-1", "{}");

    assertThat(answer).isEqualTo("{\"caseId\":\"%s\",\"version\":30}".formatted(caseId));
    assertThat(jdbc.queryForObject("select max(sequence) from event", Long.class)).isEqualTo(30);
  }

  @Test
  void a_read_gets_as_many_events_as_it_asks_for() {
    UUID caseId = UUID.randomUUID();
    fill(caseId, 30);

    assertThat(get("/cases/" + caseId + "?reading=20")).isEqualTo("{\"n\":10}");
    assertThat(get("/cases/" + caseId + "/events?reading=3"))
        .isEqualTo("[{\"n\":29},{\"n\":28},{\"n\":27}]");
  }

  @Test
  void a_list_is_read_along_its_rank() {
    List.of(3, 1, 2).forEach(rank -> row("worklist", rank));

    assertThat(get("/lists/worklist?limit=2")).isEqualTo("[1,2]");
  }

  @Test
  void however_many_take_at_once_each_takes_another_row() {
    IntStream.range(0, 40).forEach(rank -> row("queue", rank));

    IntStream.range(0, 40).parallel().forEach(i -> post("/lists/queue/take", "key-" + i, ""));

    assertThat(jdbc.queryForObject("select count(*) from list_row", Long.class)).isZero();
    assertThat(jdbc.queryForObject("select count(distinct payload) from event", Long.class))
        .isEqualTo(40);
  }

  private void fill(UUID caseId, int events) {
    for (int i = 0; i < events; i++) {
      jdbc.update(
          "insert into event (case_id, sequence, type, recorded_at, payload)"
              + " values (?, ?, 'happened', now(), ?)",
          caseId,
          i,
          "{\"n\":%d}".formatted(i));
    }
  }

  private void row(String list, int rank) {
    jdbc.update(
        "insert into list_row (list, rank, content) values (?, ?, ?)", list, rank, "" + rank);
  }

  private String post(String path, String key, String body) {
    return http.post()
        .uri(path)
        .header("Idempotency-Key", key)
        .body(body)
        .retrieve()
        .body(String.class);
  }

  private String get(String path) {
    return http.get().uri(path).retrieve().body(String.class);
  }
}
