package io.caseline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.cases.event.DeadlineMissed;
import io.caseline.testing.MovableClock;
import io.caseline.testing.Node;
import io.caseline.web.testing.H2ForTests;
import io.caseline.web.testing.PostgresForTests;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What outlives a process, and what several share. */
class RestartIT {

  @Test
  void loses_nothing_when_stopped_and_started_on_h2() {
    losesNothingWhenStoppedAndStarted(H2ForTests.newDatabase());
  }

  @Test
  void loses_nothing_when_stopped_and_started_on_postgres() {
    losesNothingWhenStoppedAndStarted(PostgresForTests.newDatabase());
  }

  private static void losesNothingWhenStoppedAndStarted(String database) {
    var clock = new MovableClock();
    UUID before;
    List<RecordedEvent> events;
    try (Node node = Node.on(database, clock)) {
      before = node.openCaseNow();
      events = node.eventsOf(before);
      assertThat(node.lists(before)).isTrue();
    }
    clock.moveOn(Duration.ofDays(100));
    try (Node node = Node.on(database, clock)) {
      await().until(() -> missedDeadlines(node.eventsOf(before)) > 0);
      assertThat(node.eventsOf(before)).startsWith(events.toArray(RecordedEvent[]::new));
      assertThat(node.lists(before)).isTrue();
      // Going on from where it was, not from the beginning.
      assertThat(node.stateOfWorklist()).isNotEqualTo("REBUILDING");
      UUID after = node.openCase();
      assertThat(node.lists(after)).isTrue();
    }
  }

  /** What fell due while the service was stopped. */
  private static long missedDeadlines(List<RecordedEvent> events) {
    return events.stream().filter(event -> event.payload() instanceof DeadlineMissed).count();
  }

  @Test
  void two_nodes_share_the_work() {
    String database = PostgresForTests.newDatabase();
    UUID early;
    try (Node other = Node.on(database)) {
      try (Node first = Node.on(database)) {
        early = first.openCase();
        assertThat(other.lists(early)).isTrue();
        UUID late = other.openCase();
        assertThat(first.lists(late)).isTrue();

        first.rebuildWorklist();
        other.rebuildWorklist();
        await().atMost(Duration.ofSeconds(60)).until(other::stateOfWorklist, "UP_TO_DATE"::equals);
        assertThat(first.lists(early)).isTrue();
      }
      // The node that is left takes over what the other had.
      UUID last = other.openCase();
      await().atMost(Duration.ofSeconds(60)).until(() -> other.lists(last));
    }
  }
}
