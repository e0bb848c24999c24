package io.caseline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedEvent;
import io.caseline.testing.Node;
import io.caseline.testing.SampleCases;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nodes that forward to a topic of a real broker, and what has come out there. */
abstract class FeedStory {

  static final String SAID = "said-by-a-person";

  final Topic topic = Topic.newOn(BrokerForTests.shared());

  static void openSome(Node node) {
    try (ExecutorService people = Executors.newFixedThreadPool(3)) {
      for (int i = 0; i < 6; i++) {
        people.execute(
            () -> {
              UUID id = node.openCase();
              node.send(SampleCases.note(id, "one"));
              node.send(SampleCases.note(id, "two"));
            });
      }
    }
  }

  void everythingIsOut(Node node) {
    soon()
        .untilAsserted(
            () -> {
              Set<String> out = new HashSet<>();
              topic.records().forEach(it -> out.add(it.value().getId()));
              assertThat(out)
                  .isEqualTo(
                      stored(node).values().stream()
                          .flatMap(List::stream)
                          .collect(Collectors.toSet()));
            });
  }

  /** The ids of the events of each case, in their order, as they are in the store. */
  static Map<String, List<String>> stored(Node node) {
    return node.bean(EventLog.class).after(0, 10_000).stream()
        .collect(
            Collectors.groupingBy(
                it -> it.caseId().toString(),
                Collectors.mapping(it -> it.eventId().toString(), Collectors.toList())));
  }

  ConsumerRecord<String, CloudEvent> message(RecordedEvent event) {
    return topic.records().stream()
        .filter(it -> it.value().getId().equals(event.eventId().toString()))
        .findFirst()
        .orElseThrow();
  }

  static JsonNode data(ConsumerRecord<String, CloudEvent> message) {
    return JsonMapper.shared().readTree(Topic.data(message.value()));
  }

  static double failing(Node node) {
    return node.meters().get("caseline.kafka.failing").gauge().value();
  }

  static ConditionFactory soon() {
    return await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptionsInstanceOf(KafkaException.class);
  }
}
