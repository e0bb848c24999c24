package io.caseline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.platform.RecordedEvent;
import io.caseline.testing.MovableClock;
import io.caseline.testing.Node;
import io.caseline.testing.SampleCases;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What downstream systems are told, of one node that forwards; the same on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ForwardedStory extends FeedStory {

  Node node;

  abstract String newDatabase();

  @BeforeAll
  void startNode() {
    node = Node.on(newDatabase(), new MovableClock(), topic.settings());
  }

  @AfterAll
  void stopNode() {
    node.close();
  }

  @Test
  void every_event_comes_out_once_and_those_of_a_case_in_their_order() {
    openSome(node);

    everythingIsOut(node);
    assertThat(topic.idsOfCases()).isEqualTo(stored(node));
  }

  @Test
  void a_message_is_a_cloud_event_that_says_where_it_stands_in_the_log() {
    RecordedEvent opened = node.eventsOf(node.openCase()).getFirst();
    everythingIsOut(node);

    ConsumerRecord<String, CloudEvent> message = message(opened);

    assertThat(headers(message))
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_id", opened.eventId().toString())
        .containsEntry("ce_source", "/caseline/cases")
        .containsEntry("ce_type", "io.caseline.CaseOpened")
        .containsEntry("ce_subject", opened.caseId().toString())
        .containsEntry("ce_sequence", "0000000000")
        .containsEntry("ce_position", "%019d".formatted(opened.position()))
        .containsEntry("content-type", "application/json")
        .containsKeys("ce_time", "ce_recordedtime");
    assertThat(message.key()).isEqualTo(opened.caseId().toString());
    assertThat(data(message).get("caseId").asString()).isEqualTo(opened.caseId().toString());
    assertThat(data(message).get("category").asString()).isEqualTo("INQUIRY");
  }

  @Test
  void what_people_said_does_not_go_out() {
    UUID id = node.openCase();
    node.send(SampleCases.note(id, SAID));
    everythingIsOut(node);

    assertThat(node.eventsOf(id).toString()).contains(SAID);
    assertThat(topic.records()).noneMatch(it -> Topic.data(it.value()).contains(SAID));
    JsonNode note = data(message(node.eventsOf(id).getLast()));
    assertThat(note.get("text").isNull()).isTrue();
    assertThat(note.get("author").asString()).isEqualTo(SampleCases.CSR.sub());
  }

  @Test
  void an_event_that_took_its_position_early_and_committed_late_is_waited_for() {
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      UUID early = node.openCase();
      UUID late = node.openCase();
      everythingIsOut(node);
      int before = topic.records().size();
      new TransactionTemplate(node.bean(PlatformTransactionManager.class))
          .executeWithoutResult(
              open -> {
                node.send(SampleCases.note(early, "early"));
                assertThat(other.submit(() -> node.send(SampleCases.note(late, "late"))))
                    .succeedsWithin(Duration.ofSeconds(20));
                await()
                    .during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> topic.records().size() == before);
              });

      assertThat(node.eventsOf(early).getLast().position())
          .isLessThan(node.eventsOf(late).getLast().position());
      everythingIsOut(node);
      assertThat(topic.idsOfCases()).isEqualTo(stored(node));
    }
  }

  private static Map<String, String> headers(ConsumerRecord<String, CloudEvent> message) {
    return Arrays.stream(message.headers().toArray())
        .collect(
            Collectors.toMap(Header::key, it -> new String(it.value(), StandardCharsets.UTF_8)));
  }
}
