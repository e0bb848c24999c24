package io.caseline.tools.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.caseline.tools.StubServer;
import io.caseline.tools.StubServer.Answer;
import io.caseline.tools.StubServer.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaselineClientTest {

  private static final RetryPolicy QUICK =
      new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(5));
  private static final Answer DONE =
      Answer.json(200, "{\"caseId\":\"c1\",\"version\":2,\"events\":[{\"type\":\"NoteAdded\"}]}");

  private final List<Request> requests = new ArrayList<>();
  private final Queue<Answer> answers = new ArrayDeque<>();
  private final StubServer server = new StubServer(this::answer);
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final CaselineClient client =
      new CaselineClient(server.uri(), server.uri(), QUICK, () -> now);
  private final Session session = client.cases(Person.csr("csr-1"));

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void fetches_a_token_once_and_sends_it_with_every_request() {
    answering(Answer.json(200, "{}"), Answer.json(200, "{}"));

    session.get("/v1/cases/c1");
    session.get("/v1/cases/c1");

    assertThat(requests)
        .extracting(it -> it.uri().getPath())
        .containsExactly("/dev/tokens", "/v1/cases/c1", "/v1/cases/c1");
    assertThat(requests.getFirst().body())
        .isEqualTo("{\"sub\":\"csr-1\",\"roles\":[\"csr\"],\"department\":\"customer-service\"}");
    assertThat(requests.getLast().headers()).containsEntry("Authorization", "Bearer token-csr-1");
  }

  @Test
  void fetches_a_new_token_before_the_old_one_ends() {
    answering(Answer.json(200, "{}"), Answer.json(200, "{}"));

    session.get("/v1/cases/c1");
    now = now.plus(Duration.ofMinutes(59).plusSeconds(30));
    session.get("/v1/cases/c1");

    assertThat(requests).filteredOn(it -> it.uri().getPath().equals("/dev/tokens")).hasSize(2);
  }

  @Test
  void reads_what_a_command_answered() {
    answering(
        Answer.json(201, "{\"caseId\":\"c1\",\"version\":3,\"id\":\"r1\",\"events\":[]}")
            .with("Consistency-Token", "42"));

    CommandAnswer answer = session.command("/v1/cases/c1/notes", Map.of("text", "t"));

    assertThat(answer)
        .isEqualTo(new CommandAnswer("c1", 3, Optional.of("r1"), List.of(), Optional.of("42")));
  }

  @Test
  void gives_every_command_its_own_key_and_every_retry_the_same() {
    answering(
        Answer.problem(409, "lost-race"),
        Answer.problem(503, "unavailable").with("Retry-After", "0"),
        DONE,
        DONE);

    session.command("/v1/cases/c1/close");
    session.command("/v1/cases/c1/close");

    List<String> keys =
        requests.stream().map(it -> it.headers().get("Idempotency-Key")).skip(1).toList();
    assertThat(keys.subList(0, 3)).containsOnly(keys.getFirst());
    assertThat(keys.getLast()).isNotEqualTo(keys.getFirst());
    assertThat(client.retried()).isEqualTo(2);
  }

  @Test
  void gives_up_after_the_last_attempt() {
    answering(
        Answer.problem(429, "too-many"),
        Answer.problem(429, "too-many"),
        Answer.problem(429, "too-many"));

    assertThatExceptionOfType(RefusedByServer.class)
        .isThrownBy(() -> session.command("/v1/cases/c1/close"))
        .satisfies(e -> assertThat(e.slug()).isEqualTo("too-many"));
    assertThat(requests).hasSize(4);
  }

  @Test
  void does_not_repeat_what_the_rules_refuse() {
    answering(Answer.problem(409, "open-requests"));

    assertThatExceptionOfType(RefusedByServer.class)
        .isThrownBy(() -> session.command("/v1/cases/c1/resolve", Map.of()))
        .satisfies(
            e -> {
              assertThat(e.status()).isEqualTo(409);
              assertThat(e.slug()).isEqualTo("open-requests");
              assertThat(e.detail()).isEqualTo("What to do about open-requests.");
            });
    assertThat(requests).hasSize(2);
  }

  @Test
  void names_neither_the_query_nor_the_bodies_in_an_exception() {
    answering(Answer.json(400, "{\"detail\":\"Ms Example is not valid\"}"));

    assertThatExceptionOfType(RefusedByServer.class)
        .isThrownBy(() -> session.get("/v1/members?familyName=Example"))
        .withMessage("GET /v1/members answered 400 http-400");
  }

  @Test
  void says_which_operation_got_no_answer() {
    server.close();

    assertThatExceptionOfType(ServerNotReached.class)
        .isThrownBy(() -> session.get("/v1/cases/c1"))
        .withMessageStartingWith("POST /dev/tokens got no answer");
  }

  @Test
  void asks_for_the_version_it_has_seen() {
    answering(DONE);

    session.commandAt(7, "/v1/cases/c1/close", Map.of());

    assertThat(requests.getLast().headers()).containsEntry("If-Match", "\"7\"");
  }

  @Test
  void sends_the_consistency_token_with_a_list() {
    answering(Answer.json(200, "{\"items\":[]}"));

    session.get("/v1/cases", "42");

    assertThat(requests.getLast().headers()).containsEntry("Consistency-Token", "42");
  }

  @Test
  void reads_every_page_of_a_list() {
    answering(
        Answer.json(200, "{\"items\":[1,2],\"nextCursor\":\"n2\"}"),
        Answer.json(200, "{\"items\":[3],\"nextCursor\":null}"));

    assertThat(session.all("/v1/cases?status=OPEN")).hasSize(3);
    assertThat(requests.getLast().uri().getQuery()).isEqualTo("status=OPEN&limit=200&cursor=n2");
  }

  private void answering(Answer... next) {
    answers.addAll(Arrays.asList(next));
  }

  private synchronized Answer answer(Request request) {
    requests.add(request);
    if (request.uri().getPath().equals("/dev/tokens")) {
      return Answer.json(
          200,
          "{\"token\":\"token-csr-1\",\"expiresAt\":\"" + now.plus(Duration.ofHours(1)) + "\"}");
    }
    return answers.remove();
  }
}
