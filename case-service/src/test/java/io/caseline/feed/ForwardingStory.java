package io.caseline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.testing.MovableClock;
import io.caseline.testing.Node;
import io.caseline.testing.SampleCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What downstream systems can rely on when something goes wrong; the same on every database. */
abstract class ForwardingStory extends FeedStory {

  final String database = newDatabase();

  abstract String newDatabase();

  Node node() {
    return Node.on(database, new MovableClock(), topic.settings());
  }

  @Test
  void what_people_said_goes_out_where_an_installation_wants_it() {
    String[] settings = topic.settings();
    settings[2] = "--caseline.kafka.personal-texts=true";
    try (Node node = Node.on(database, new MovableClock(), settings)) {
      UUID id = node.openCase();
      node.send(SampleCases.note(id, SAID));
      everythingIsOut(node);

      assertThat(data(message(node.eventsOf(id).getLast())).get("text").asString()).isEqualTo(SAID);
    }
  }

  @Test
  void what_was_sent_and_not_noted_before_a_crash_is_sent_again_in_its_order() {
    Map<String, List<String>> stored;
    try (Node node = node()) {
      openSome(node);
      everythingIsOut(node);
      stored = stored(node);
      asAfterACrashBeforeAnythingWasNoted(node);
    }
    try (Node node = node()) {
      soon()
          .untilAsserted(
              () ->
                  assertThat(topic.records())
                      .hasSize(2 * stored.values().stream().mapToInt(List::size).sum()));
      topic
          .idsOfCases()
          .forEach(
              (caseId, ids) -> {
                List<String> twice = new ArrayList<>(stored.get(caseId));
                twice.addAll(stored.get(caseId));
                assertThat(ids).isEqualTo(twice);
              });
      assertThat(failing(node)).isZero();
    }
  }

  @Test
  void an_event_that_cannot_be_forwarded_stops_all_behind_it_and_says_so() {
    try (Node node = node()) {
      UUID before = node.openCase();
      everythingIsOut(node);
      node.jdbc()
          .sql(
              """
              insert into domain_event_entry (event_identifier, aggregate_identifier,
                  sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data)
              select 'e-1', 'c-1', 0, type, time_stamp, 'io.caseline.cases.event.Unheard', payload_revision,
                  payload, meta_data
              from domain_event_entry where global_index = 1
              """)
          .update();
      UUID behind = node.openCase();

      soon().until(() -> failing(node) == 1);

      assertThat(topic.idsOfCases().keySet())
          .contains(before.toString())
          .doesNotContain(behind.toString());
    }
  }

  /** The broker has acknowledged everything, and the position says nothing of it. */
  private static void asAfterACrashBeforeAnythingWasNoted(Node node) {
    node.bean(Forwarder.class).stop();
    node.jdbc().sql("update feed_position set position = 0").update();
  }
}
