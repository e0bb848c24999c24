package io.caseline.clocks.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.testing.MovableClock;
import io.caseline.web.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.ConcurrencyFailureException;

/** Alarms by themselves: written with a transaction, rung once, never lost. */
@ExtendWith(OutputCaptureExtension.class)
abstract class AlarmStory {

  private static final Duration SOON = Duration.ofMinutes(5);

  private final MovableClock clock = new MovableClock();
  private final Map<UUID, AtomicInteger> rung = new ConcurrentHashMap<>();
  private final UUID caseId = Ids.next();

  /** In an hour, on the millisecond. */
  private final Instant due = clock.instant().plus(1, ChronoUnit.HOURS);

  private final String url;
  private AlarmRig node;

  AlarmStory(String url) {
    this.url = url;
  }

  @BeforeEach
  void a_node() {
    node = new AlarmRig(url, clock, (id, at) -> ring(id));
    node.jdbc.sql("delete from scheduled_tasks").update();
  }

  @AfterEach
  void the_node_is_stopped() {
    node.close();
  }

  private void ring(UUID id) {
    rung.computeIfAbsent(id, _ -> new AtomicInteger()).incrementAndGet();
  }

  private int rung() {
    return rung.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  private void nothingIsLeftOf(AlarmRig some) {
    await().atMost(Duration.ofSeconds(30)).until(some::ids, List::isEmpty);
  }

  @Test
  void an_alarm_of_a_transaction_that_rolls_back_does_not_exist() {
    node.transaction.executeWithoutResult(
        work -> {
          node.alarms.move(caseId, null, due);
          work.setRollbackOnly();
        });

    assertThat(node.ids()).isEmpty();
  }

  @Test
  void a_moved_alarm_leaves_no_row_and_a_cancelled_one_leaves_none() {
    node.alarms.move(caseId, null, due);
    node.alarms.move(caseId, due, due.plusSeconds(1));
    assertThat(node.ids()).containsExactly(caseId + "@" + due.plusSeconds(1).toEpochMilli());

    node.alarms.move(caseId, due.plusSeconds(1), null);
    assertThat(node.ids()).isEmpty();
  }

  @Test
  void a_cancelled_alarm_is_there_again_when_the_transaction_rolls_back() {
    node.alarms.move(caseId, null, due);
    node.transaction.executeWithoutResult(
        work -> {
          node.alarms.move(caseId, due, due.plusSeconds(1));
          work.setRollbackOnly();
        });

    assertThat(node.ids()).containsExactly(caseId + "@" + due.toEpochMilli());
  }

  @Test
  void setting_an_alarm_twice_makes_one_and_spoils_no_transaction() {
    node.alarms.move(caseId, null, due);
    node.transaction.executeWithoutResult(
        work -> {
          node.alarms.move(caseId, null, due);
          node.alarms.ensure(caseId, due);
          node.alarms.ensure(caseId, due.plusSeconds(1));
        });

    assertThat(node.ids()).hasSize(2);
  }

  @Test
  void who_sets_the_same_alarm_at_the_same_time_waits_and_succeeds_or_has_lost_a_race()
      throws Exception {
    var second = Executors.newSingleThreadExecutor();
    Future<?> waiting;
    try (second) {
      waiting =
          node.transaction.execute(
              work -> {
                node.alarms.move(caseId, null, due);
                Future<?> other = second.submit(() -> node.alarms.move(caseId, null, due));
                await().until(() -> node.pool.getHikariPoolMXBean().getActiveConnections() > 1);
                return other;
              });
    }
    try {
      waiting.get();
    } catch (ExecutionException lost) {
      assertThat(lost.getCause()).isInstanceOf(ConcurrencyFailureException.class);
    }

    assertThat(node.ids()).hasSize(1);
  }

  @Test
  void rings_what_fell_due_while_nobody_was_there_and_not_what_is_to_come() {
    UUID later = Ids.next();
    node.alarms.move(caseId, null, due);
    node.alarms.move(later, null, due.plus(30, ChronoUnit.DAYS));
    clock.moveOn(Duration.ofDays(7));

    node.scheduler.start();
    await().until(() -> node.ids().size() == 1);

    assertThat(rung).containsOnlyKeys(caseId);
    assertThat(rung()).isEqualTo(1);
  }

  @Test
  void rings_when_the_time_comes() {
    node.scheduler.start();
    node.alarms.move(caseId, null, due);
    clock.moveTo(due);

    nothingIsLeftOf(node);
    assertThat(rung()).isEqualTo(1);
  }

  @Test
  void tries_again_until_it_works_and_says_so_without_the_words_of_the_failure(
      CapturedOutput output) {
    var failures = new AtomicInteger();
    var stubborn =
        new AlarmRig(
            url,
            clock,
            (id, at) -> {
              if (failures.incrementAndGet() <= 3) {
                throw new IllegalStateException("Jane Roe of Springfield");
              }
              ring(id);
            });
    try (stubborn) {
      stubborn.alarms.move(caseId, null, due);
      clock.moveTo(due);
      stubborn.scheduler.start();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                clock.moveOn(Duration.ofSeconds(1));
                return stubborn.ids().isEmpty();
              });

      assertThat(rung()).isEqualTo(1);
      assertThat(stubborn.failures()).isEqualTo(3);
    }
    assertThat(output)
        .contains("case " + caseId)
        .contains("java.lang.IllegalStateException")
        .doesNotContain("Jane Roe");
  }

  @Test
  void an_alarm_that_is_set_anew_while_it_rings_is_rung_again() throws InterruptedException {
    var inTheMiddle = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var slow =
        new AlarmRig(
            url,
            clock,
            (id, at) -> {
              ring(id);
              inTheMiddle.countDown();
              await().until(() -> goOn.getCount() == 0);
            });
    try (slow) {
      slow.alarms.move(caseId, null, due);
      clock.moveTo(due);
      slow.scheduler.start();
      assertThat(inTheMiddle.await(30, TimeUnit.SECONDS)).isTrue();
      node.alarms.move(caseId, null, due);
      goOn.countDown();

      nothingIsLeftOf(slow);
      assertThat(rung()).isEqualTo(2);
      assertThat(slow.failures()).isZero();
    }
  }

  @Test
  void an_alarm_that_is_cancelled_while_it_rings_is_gone_afterwards() throws InterruptedException {
    var inTheMiddle = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var slow =
        new AlarmRig(
            url,
            clock,
            (id, at) -> {
              ring(id);
              inTheMiddle.countDown();
              await().until(() -> goOn.getCount() == 0);
            });
    try (slow) {
      slow.alarms.move(caseId, null, due);
      clock.moveTo(due);
      slow.scheduler.start();
      assertThat(inTheMiddle.await(30, TimeUnit.SECONDS)).isTrue();
      node.alarms.move(caseId, due, null);
      goOn.countDown();

      nothingIsLeftOf(slow);
      assertThat(rung()).isEqualTo(1);
    }
  }

  @Test
  void alarms_of_a_node_that_died_in_the_middle_are_taken_over() throws InterruptedException {
    var inTheMiddle = new CountDownLatch(1);
    var afterwards = new CountDownLatch(1);
    var doomed =
        new AlarmRig(
            url,
            clock,
            (id, at) -> {
              inTheMiddle.countDown();
              await().until(() -> afterwards.getCount() == 0);
            });
    try (doomed) {
      doomed.alarms.move(caseId, null, due);
      clock.moveTo(due);
      doomed.scheduler.start();
      assertThat(inTheMiddle.await(30, TimeUnit.SECONDS)).isTrue();
      doomed.loseDatabase();

      clock.moveOn(SOON);
      node.scheduler.start();

      nothingIsLeftOf(node);
      assertThat(rung()).isEqualTo(1);
      afterwards.countDown();
    }
  }

  @Test
  void two_nodes_ring_each_of_many_alarms_once() {
    List<UUID> cases = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      UUID id = Ids.next();
      cases.add(id);
      node.alarms.move(id, null, due.plusMillis(i));
    }
    clock.moveTo(due.plus(SOON));
    try (var other = new AlarmRig(url, clock, (id, at) -> ring(id))) {
      node.scheduler.start();
      other.scheduler.start();
      nothingIsLeftOf(node);
    }

    assertThat(rung).containsOnlyKeys(cases);
    assertThat(rung()).isEqualTo(300);
  }

  @Test
  void says_how_many_wait_and_since_when_the_oldest_is_due() {
    new AlarmGauges(node.alarms, clock).bindTo(node.meters);
    node.alarms.move(caseId, null, due);
    node.alarms.move(Ids.next(), null, due.plus(1, ChronoUnit.DAYS));
    assertThat(gauge("caseline.deadlines.waiting")).isEqualTo(2);
    assertThat(gauge("caseline.deadlines.overdue")).isZero();

    clock.moveTo(due.plusSeconds(90));
    assertThat(gauge("caseline.deadlines.overdue")).isBetween(90.0, 120.0);

    node.loseDatabase();
    assertThat(gauge("caseline.deadlines.overdue")).isNaN();
  }

  private double gauge(String name) {
    return node.meters.get(name).gauge().value();
  }
}
