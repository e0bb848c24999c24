package io.caseline.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.web.app.TestApplication;
import io.caseline.web.security.Role;
import io.caseline.web.testing.PostgresForTests;
import io.caseline.web.testing.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One database, PostgreSQL, and another node that works with the same key at the same time. */
@SpringBootTest(classes = TestApplication.class, properties = "spring.sql.init.mode=always")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = PostgresForTests.class)
class TwoNodesIT {

  @Autowired private MockMvcTester http;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private KeptAnswers answers;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private ApplicationContext application;

  private final String key = UUID.randomUUID().toString();
  private final String name = UUID.randomUUID().toString();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private String ana;

  @BeforeEach
  void caller() {
    ana = Tokens.of(application).bearer("ana", "claims", Role.CSR);
  }

  @Test
  void gives_the_first_answer_again() throws Exception {
    MvcTestResult first = add();
    MvcTestResult second = add();
    assertThat(first).hasStatus(201);
    assertThat(second).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
    assertThat(second.getResponse().getContentAsString())
        .isEqualTo(first.getResponse().getContentAsString());
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void undoes_its_own_work_when_another_node_was_faster() throws Exception {
    CountDownLatch inserted = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    CompletableFuture<Void> otherNode = otherNode(inserted, commit);
    await(inserted);
    CompletableFuture<MvcTestResult> ours = CompletableFuture.supplyAsync(this::add, threads);
    Awaitility.await().until(this::somebodyWaitsForALock);
    commit.countDown();
    otherNode.join();
    // The other node's request was another one, so this shows that its row was found.
    assertThat(ours.join()).hasStatus(422);
    assertThat(entries()).isZero();
  }

  @Test
  void asks_for_patience_while_another_node_is_at_it() throws Exception {
    CountDownLatch inserted = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    CompletableFuture<Void> otherNode = otherNode(inserted, commit);
    await(inserted);
    MvcTestResult ours = add();
    commit.countDown();
    otherNode.join();
    assertThat(ours)
        .hasStatus(409)
        .bodyJson()
        .extractingPath("type")
        .isEqualTo("urn:caseline:problem:still-running");
    assertThat(entries()).isZero();
  }

  @Test
  void forgets_what_is_old_and_nothing_else() {
    Instant now = Instant.parse("2026-03-02T12:00:00Z");
    KeptAnswers early = answersAt(now.minus(Duration.ofHours(25)));
    KeptAnswers late = answersAt(now.minus(Duration.ofHours(23)));
    KeptAnswer answer = new KeptAnswer("f", 200, Map.of("ETag", List.of("\"1\"")), "{}");
    early.keep(new IdempotencyKey("ben", "old"), answer);
    late.keep(new IdempotencyKey("ben", "young"), answer);

    new Forgetting(
            answers,
            new IdempotencyProperties(Duration.ofHours(24)),
            Clock.fixed(now, ZoneOffset.UTC))
        .forget();

    assertThat(answers.find(new IdempotencyKey("ben", "old"))).isEmpty();
    assertThat(answers.find(new IdempotencyKey("ben", "young"))).contains(answer);
  }

  private KeptAnswers answersAt(Instant instant) {
    return new KeptAnswers(jdbc, Clock.fixed(instant, ZoneOffset.UTC));
  }

  private CompletableFuture<Void> otherNode(CountDownLatch inserted, CountDownLatch commit) {
    return CompletableFuture.runAsync(
        () ->
            new TransactionTemplate(transactions)
                .executeWithoutResult(
                    status -> {
                      answers.keep(
                          new IdempotencyKey("ana", key),
                          new KeptAnswer("another", 200, Map.of(), "{}"));
                      inserted.countDown();
                      await(commit);
                    }),
        threads);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private boolean somebodyWaitsForALock() {
    return jdbc.queryForObject("select count(*) from pg_locks where not granted", Integer.class)
        > 0;
  }

  private MvcTestResult add() {
    return http.post()
        .uri("/v1/entries")
        .header("Authorization", ana)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"name\":\"" + name + "\"}")
        .exchange();
  }

  private int entries() {
    return jdbc.queryForObject("select count(*) from entry where name = ?", Integer.class, name);
  }
}
