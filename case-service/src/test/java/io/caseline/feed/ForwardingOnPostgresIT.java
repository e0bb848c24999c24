package io.caseline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.testing.MovableClock;
import io.caseline.testing.Node;
import io.caseline.web.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

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

  private static boolean forwards(Node node) {
    return node.bean(Forwarder.class).forwardsHere();
  }

  private static Node whoForwards(Node one, Node other) {
    return forwards(one) ? one : other;
  }
}
