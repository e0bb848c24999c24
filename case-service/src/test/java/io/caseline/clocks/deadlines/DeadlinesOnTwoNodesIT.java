package io.caseline.clocks.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.cases.event.DeadlineMissed;
import io.caseline.cases.event.LegalClockStarted;
import io.caseline.cases.event.ServiceTargetStarted;
import io.caseline.platform.RecordedEvent;
import io.caseline.testing.Api;
import io.caseline.testing.MovableClock;
import io.caseline.testing.NewCase;
import io.caseline.testing.Node;
import io.caseline.web.security.Role;
import io.caseline.web.testing.PostgresForTests;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LoggingSystem;

/**
 * A thousand cases whose deadlines pass while everything is down, and two nodes that are started
 * afterwards and have people to serve at once.
 */
class DeadlinesOnTwoNodesIT {

  private static final int CASES = 1_000;
  private static final int COMMANDS = 40;

  private final MovableClock clock = new MovableClock();

  @Test
  void what_fell_due_while_both_were_down_fires_once_while_people_are_served() {
    String database = PostgresForTests.newDatabase();
    List<UUID> cases;
    try (Node before = Node.on(database, clock)) {
      cases = openThem(before);
    }
    clock.moveOn(Duration.ofDays(30));
    List<Node> nodes = startTwo(database);
    try (Node one = nodes.getFirst();
        Node other = nodes.getLast()) {
      long dueAtFirst = alarmsDue(one);
      serve(one);
      serve(other);
      long dueAfterServing = alarmsDue(one);
      await().atMost(Duration.ofMinutes(2)).until(() -> alarmsDue(one) == 0);

      var found = Found.in(cases, one);
      found.print(rung(one), rung(other), dueAtFirst, dueAfterServing);
      assertThat(found.fired()).isEqualTo(found.expected()).isEqualTo(2L * CASES);
      assertThat(found.doubled()).isZero();
      assertThat(found.missing()).isZero();
    }
  }

  /** At the same time, lest one has done it all before the other is there. */
  private List<Node> startTwo(String database) {
    // Of two applications that set up the log at once, one finds it half done.
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    try {
      var other = CompletableFuture.supplyAsync(() -> Node.on(database, clock));
      Node one = Node.on(database, clock);
      return List.of(one, other.join());
    } finally {
      System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
    }
  }

  private static List<UUID> openThem(Node node) {
    List<UUID> cases = Collections.synchronizedList(new ArrayList<>());
    try (var people = Executors.newFixedThreadPool(4)) {
      IntStream.range(0, CASES).forEach(_ -> people.execute(() -> cases.add(node.openCaseNow())));
    }
    assertThat(cases).hasSize(CASES);
    return cases;
  }

  private static void serve(Node node) {
    Api csr = node.api(Role.CSR);
    for (int i = 0; i < COMMANDS; i++) {
      String id = NewCase.in("customer-service").by(csr).text("/caseId");
      csr.get("/v1/cases/" + id).expect(200);
    }
  }

  private long alarmsDue(Node node) {
    return node.jdbc()
        .sql("select count(*) from scheduled_tasks where execution_time <= ?")
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  private static long rung(Node node) {
    return node.meters().timer("caseline.deadlines.met").count();
  }

  /**
   * What the histories say.
   *
   * @param expected clocks and targets that the cases began with
   * @param fired deadlines missed, of those
   */
  private record Found(int cases, long expected, long fired, long doubled, long missing) {

    static Found in(List<UUID> cases, Node node) {
      var sum = new Found(0, 0, 0, 0, 0);
      for (UUID id : cases) {
        sum = sum.plus(node.eventsOf(id));
      }
      return sum;
    }

    private Found plus(List<RecordedEvent> events) {
      List<UUID> started =
          events.stream().limit(3).map(RecordedEvent::payload).flatMap(Found::clock).toList();
      List<UUID> missed =
          events.stream()
              .map(RecordedEvent::payload)
              .filter(DeadlineMissed.class::isInstance)
              .map(event -> ((DeadlineMissed) event).clockId())
              .filter(started::contains)
              .toList();
      return new Found(
          cases + 1,
          expected + started.size(),
          fired + missed.size(),
          doubled + missed.size() - missed.stream().distinct().count(),
          missing + started.size() - missed.stream().distinct().count());
    }

    private static Stream<UUID> clock(Object event) {
      return switch (event) {
        case LegalClockStarted legal -> Stream.of(legal.clockId());
        case ServiceTargetStarted target -> Stream.of(target.targetId());
        default -> Stream.of();
      };
    }

    void print(long byOne, long byOther, long dueAtFirst, long dueAfterServing) {
      System.out.printf(
          """
          Deadlines that passed while two nodes were down
          | cases | deadlines | fired | doubled | missing | alarms by one node | by the other |
          |------:|----------:|------:|--------:|--------:|-------------------:|-------------:|
          | %5d | %9d | %5d | %7d | %7d | %18d | %12d |
          %d alarms were due when the first command was sent, %d after %d commands and as many reads
          """,
          cases,
          expected,
          fired,
          doubled,
          missing,
          byOne,
          byOther,
          dueAtFirst,
          dueAfterServing,
          2 * COMMANDS);
    }
  }
}
