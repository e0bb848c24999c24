package io.caseline.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.web.WebTest;
import io.caseline.web.security.Role;
import io.caseline.web.testing.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class IdempotencyTest {

  @Autowired private MockMvcTester http;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private ApplicationContext application;

  private final String name = UUID.randomUUID().toString();
  private String ana;
  private String ben;

  @BeforeEach
  void callers() {
    ana = Tokens.of(application).bearer("ana", "claims", Role.CSR);
    ben = Tokens.of(application).bearer("ben", "claims", Role.CSR);
  }

  @Test
  void gives_the_first_answer_again() throws Exception {
    MvcTestResult first = add(ana, "again-1", name);
    MvcTestResult second = add(ana, "again-1", name);

    assertThat(first).hasStatus(201).doesNotContainHeader("Idempotency-Replayed");
    assertThat(second).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
    assertThat(second.getResponse().getContentAsByteArray())
        .isEqualTo(first.getResponse().getContentAsByteArray());
    for (String header : List.of("Location", "ETag", "Content-Type")) {
      assertThat(second.getResponse().getHeader(header))
          .isNotNull()
          .isEqualTo(first.getResponse().getHeader(header));
    }
    assertThat(entries(name)).isEqualTo(1);
  }

  @Test
  void refuses_the_key_with_another_body() {
    add(ana, "reused-1", name);
    assertThat(add(ana, "reused-1", name + "x"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("type")
        .isEqualTo("urn:caseline:problem:key-reused");
  }

  @Test
  void refuses_the_key_at_another_address() {
    add(ana, "reused-2", name);
    assertThat(post(ana, "reused-2", "/v1/never", "{\"name\":\"" + name + "\"}")).hasStatus(422);
  }

  @Test
  void keeps_the_keys_of_two_callers_apart() {
    add(ana, "mine", name);
    assertThat(add(ben, "mine", name)).hasStatus(201).doesNotContainHeader("Idempotency-Replayed");
    assertThat(entries(name)).isEqualTo(2);
  }

  @Test
  void decides_a_refused_command_anew_and_leaves_nothing_of_it() {
    assertThat(add(ana, "refused-1", "refused" + name)).hasStatus(409);
    assertThat(add(ana, "refused-1", "refused" + name))
        .hasStatus(409)
        .doesNotContainHeader("Idempotency-Replayed");
    assertThat(entries("refused" + name)).isZero();
    assertThat(add(ana, "refused-1", name)).hasStatus(201);
  }

  @Test
  void leaves_nothing_of_a_command_that_failed() {
    assertThat(add(ana, "failed-1", "failed" + name)).hasStatus(500);
    assertThat(post(ana, null, "/v1/entries", "{\"name\":\"failed" + name + "\"}")).hasStatus(500);
    assertThat(entries("failed" + name)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "schlüssel", "\t", "tab\there"})
  void refuses_a_key_that_is_no_key(String key) {
    assertThat(add(ana, key, name))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("errors[0].header")
        .isEqualTo("Idempotency-Key");
  }

  @Test
  void takes_a_key_of_255_characters_and_no_longer_one() {
    assertThat(add(ana, "k".repeat(255), name)).hasStatus(201);
    assertThat(add(ana, "k".repeat(256), name)).hasStatus(400);
  }

  @Test
  void does_it_once_when_sixteen_ask_at_the_same_time() throws Exception {
    List<MvcTestResult> answers = sixteenTimes(() -> add(ana, "race-1", name));
    assertThat(answers)
        .extracting(answer -> answer.getResponse().getStatus())
        .contains(201)
        .containsOnly(201, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.getResponse().getStatus() == 409)
        .allSatisfy(answer -> assertThat(answer).hasHeader("Retry-After", "1"));
    assertThat(entries(name)).isEqualTo(1);
  }

  @Test
  void repeats_what_lost_a_race_until_everybody_has_won() throws Exception {
    jdbc.update("update counter set amount = 0 where name = 'shared'");
    List<MvcTestResult> answers =
        sixteenTimes(() -> post(ana, null, "/v1/counters/shared/increment", ""));
    long won = answers.stream().filter(a -> a.getResponse().getStatus() == 200).count();
    assertThat(answers).allSatisfy(a -> assertThat(a.getResponse().getStatus()).isIn(200, 409));
    assertThat(won).isGreaterThan(4);
    assertThat(amount()).isEqualTo((int) won);
  }

  @Test
  void tells_who_loses_every_race_to_try_again() {
    assertThat(post(ana, null, "/v1/never", ""))
        .hasStatus(409)
        .hasHeader("Retry-After", "1")
        .bodyJson()
        .extractingPath("type")
        .isEqualTo("urn:caseline:problem:lost-race");
  }

  private int amount() {
    return jdbc.queryForObject("select amount from counter where name = 'shared'", Integer.class);
  }

  private static List<MvcTestResult> sixteenTimes(Callable<MvcTestResult> call) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<MvcTestResult>> futures = new ArrayList<>();
    List<MvcTestResult> answers = new ArrayList<>();
    try (ExecutorService sixteen = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 16; i++) {
        futures.add(
            sixteen.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      start.countDown();
      for (Future<MvcTestResult> future : futures) {
        answers.add(future.get());
      }
    }
    return answers;
  }

  private MvcTestResult add(String caller, String key, String name) {
    return post(caller, key, "/v1/entries", "{\"name\":\"" + name + "\"}");
  }

  private MvcTestResult post(String caller, String key, String path, String body) {
    var request =
        http.post()
            .uri(path)
            .header("Authorization", caller)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    return key == null ? request.exchange() : request.header("Idempotency-Key", key).exchange();
  }

  private int entries(String name) {
    return jdbc.queryForObject("select count(*) from entry where name = ?", Integer.class, name);
  }
}
