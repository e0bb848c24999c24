package io.caseline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.platform.sealing.PersonalData;
import io.caseline.testing.MovableClock;
import io.caseline.testing.Node;
import io.caseline.web.testing.PostgresForTests;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ForwardingOnPostgresIT extends ForwardingStory {

  @Override
  String newDatabase() {
    return PostgresForTests.newDatabase();
  }

  @Test
  void of_two_nodes_one_forwards_and_the_other_goes_on_when_it_stops() {
    try (Node other = node()) {
      try (Node one = node()) {
        openSome(one);
        openSome(other);
        everythingIsOut(other);
        assertThat(topic.idsOfCases()).isEqualTo(stored(other));
        soon().until(() -> forwards(one) ^ forwards(other));
        Forwarder first = whoForwards(one, other).bean(Forwarder.class);
        first.stop();
        openSome(one);
        everythingIsOut(other);
        first.start();
      }
      openSome(other);

      everythingIsOut(other);
      assertThat(topic.idsOfCases()).isEqualTo(stored(other));
    }
  }

  /** It takes its time, and the database has no part in it: here only. */
  @Test
  void while_the_broker_is_away_cases_go_on_and_afterwards_nothing_is_missing() {
    try (BrokerForTests own = BrokerForTests.started()) {
      Topic ownTopic = Topic.newOn(own);
      try (Node node = Node.on(database, new MovableClock(), ownTopic.settings())) {
        openSome(node);
        soon().untilAsserted(() -> assertThat(ownTopic.idsOfCases()).isEqualTo(stored(node)));

        own.kill();
        openSome(node);
        soon().until(() -> failing(node) == 1);
        assertThat(node.meters().get("caseline.kafka.behind").gauge().value()).isPositive();
        own.start();

        soon().untilAsserted(() -> assertThat(ownTopic.idsOfCases()).isEqualTo(stored(node)));
        soon().until(() -> failing(node) == 0);
      }
    }
  }

  @Test
  void the_claim_of_a_node_that_died_runs_out() {
    try (Node node = node()) {
      node.openCase();
      everythingIsOut(node);
      node.bean(Forwarder.class).stop();
      node.jdbc()
          .sql(
              "update feed_position set owner = 'died',"
                  + " claimed_until = current_timestamp + interval '3' second")
          .update();
      node.bean(Forwarder.class).start();
      UUID id = node.openCase();

      assertThat(node.bean(FeedPosition.class).claim()).isEmpty();
      everythingIsOut(node);
      assertThat(topic.idsOfCases()).containsKey(id.toString());
    }
  }

  @Test
  void who_opens_the_topic_shuts_out_whoever_had_it_before() {
    try (Node node = node()) {
      UUID id = node.openCase();
      everythingIsOut(node);
      node.bean(Forwarder.class).stop();
      var properties =
          new KafkaProperties(
              broker.address(),
              topic.name(),
              URI.create("/late"),
              false,
              Duration.ofSeconds(1),
              Map.of());
      CloudEvent event =
          new CloudEvents(properties, node.bean(PersonalData.class), node.bean(JsonMapper.class))
              .of(node.eventsOf(id).getFirst());
      var paused = new CaseTopic(properties);
      var next = new CaseTopic(properties);
      paused.publish(List.of(event));
      next.publish(List.of(event));

      int committed = topic.records().size();

      assertThatThrownBy(() -> paused.publish(List.of(event))).isInstanceOf(KafkaException.class);
      paused.close();
      next.publish(List.of(event));
      next.close();
      assertThat(topic.records()).hasSize(committed + 1);
    }
  }

  private static boolean forwards(Node node) {
    return node.bean(Forwarder.class).forwardsHere();
  }

  private static Node whoForwards(Node one, Node other) {
    return forwards(one) ? one : other;
  }
}
