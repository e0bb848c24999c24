package io.caseline.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.testing.Node;
import io.caseline.web.Ids;
import io.caseline.web.testing.H2ForTests;
import io.caseline.web.testing.PostgresForTests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events that cannot be read: damaged, or of a kind that this version does not know. */
class UnreadableEventsIT {

  private static final List<String> COLUMNS =
      List.of("type", "time_stamp", "payload_type", "payload_revision", "payload", "meta_data");

  private static final byte[] BROKEN = "{".getBytes(StandardCharsets.UTF_8);

  @Test
  void are_in_nobody_elses_way_on_h2() {
    areInNobodyElsesWay(H2ForTests.newDatabase());
  }

  @Test
  void are_in_nobody_elses_way_on_postgres() {
    areInNobodyElsesWay(PostgresForTests.newDatabase());
  }

  private static void areInNobodyElsesWay(String database) {
    try (Node node = Node.on(database)) {
      UUID sound = node.openCase();
      UUID damaged = copyOf(sound, "payload", BROKEN, node.jdbc());
      UUID unknown = copyOf(sound, "payload_type", "io.caseline.FromTheFuture", node.jdbc());
      UUID later = node.openCase();

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(node.lists(later)).isTrue());
      assertThat(node.parkedInWorklist())
          .as("nothing is to be done for what is not known")
          .containsExactly(damaged);

      node.rebuildWorklist();
      await().atMost(Duration.ofSeconds(60)).until(node::stateOfWorklist, "UP_TO_DATE"::equals);
      assertThat(node.parkedInWorklist()).containsExactlyInAnyOrder(damaged, unknown);
      assertThat(node.lists(sound)).isTrue();
      assertThat(node.lists(later)).isTrue();
    }
  }

  /** A case of one event, like the first of another but for one column. */
  private static UUID copyOf(UUID caseId, String changed, Object value, JdbcClient jdbc) {
    UUID copy = Ids.next();
    String values =
        COLUMNS.stream()
            .map(column -> column.equals(changed) ? ":value" : column)
            .collect(Collectors.joining(", "));
    jdbc.sql(
            """
            insert into domain_event_entry
              (event_identifier, aggregate_identifier, sequence_number, %s)
            select :event, :copy, 0, %s from domain_event_entry
            where aggregate_identifier = :original and sequence_number = 0
            """
                .formatted(String.join(", ", COLUMNS), values))
        .param("event", Ids.next().toString())
        .param("copy", copy.toString())
        .param("value", value)
        .param("original", caseId.toString())
        .update();
    return copy;
  }
}
