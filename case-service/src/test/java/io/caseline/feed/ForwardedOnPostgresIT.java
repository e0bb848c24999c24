package io.caseline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.platform.sealing.PersonalData;
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

class ForwardedOnPostgresIT extends ForwardedStory {

  @Override
  String newDatabase() {
    return PostgresForTests.newDatabase();
  }

  @Test
  void the_claim_of_a_node_that_died_runs_out() {
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

  @Test
  void who_opens_the_topic_shuts_out_whoever_had_it_before() {
    Topic own = Topic.newOn(BrokerForTests.shared());
    var properties =
        new KafkaProperties(
            own.broker().address(),
            own.name(),
            URI.create("/late"),
            false,
            Duration.ofSeconds(1),
            Map.of());
    CloudEvent event =
        new CloudEvents(properties, node.bean(PersonalData.class), node.bean(JsonMapper.class))
            .of(node.eventsOf(node.openCase()).getFirst());
    var paused = new CaseTopic(properties);
    var next = new CaseTopic(properties);
    paused.publish(List.of(event));
    next.publish(List.of(event));

    int committed = own.records().size();

    assertThatThrownBy(() -> paused.publish(List.of(event))).isInstanceOf(KafkaException.class);
    paused.close();
    next.publish(List.of(event));
    next.close();
    assertThat(own.records()).hasSize(committed + 1);
  }
}
