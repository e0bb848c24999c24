package io.caseline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedEvent;
import io.caseline.testing.MovableClock;
import io.caseline.testing.Node;
import io.caseline.testing.SampleCases;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.apache.kafka.common.header.Header;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What downstream systems can rely on, with a real broker; the same on every database. */
abstract class ForwardingStory {

  private static final String SAID = "said-by-a-person";

  static BrokerForTests broker;

  @BeforeAll
  static void startBroker() {
    broker = BrokerForTests.started();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  final String database = newDatabase();
  final Topic topic = Topic.newOn(broker);

  abstract String newDatabase();

  Node node() {
    return Node.on(database, new MovableClock(), topic.settings());
  }

  @Test
  void every_event_comes_out_once_and_those_of_a_case_in_their_order() {
    try (Node node = node()) {
      openSome(node);

      everythingIsOut(node);
      assertThat(topic.idsOfCases()).isEqualTo(stored(node));
    }
  }

  @Test
  void a_message_is_a_cloud_event_that_says_where_it_stands_in_the_log() {
    try (Node node = node()) {
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
  }

  @Test
  void what_people_said_does_not_go_out() {
    try (Node node = node()) {
      UUID id = node.openCase();
      node.send(SampleCases.note(id, SAID));
      everythingIsOut(node);

      assertThat(node.eventsOf(id).toString()).contains(SAID);
      assertThat(topic.records()).noneMatch(it -> Topic.data(it.value()).contains(SAID));
      JsonNode note = data(message(node.eventsOf(id).getLast()));
      assertThat(note.get("text").isNull()).isTrue();
      assertThat(note.get("author").asString()).isEqualTo(SampleCases.CSR.sub());
    }
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
  void an_event_that_took_its_position_early_and_committed_late_is_waited_for() {
    try (Node node = node();
        ExecutorService other = Executors.newSingleThreadExecutor()) {
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

  /** The broker has acknowledged everything, and the position says nothing of it. */
  private static void asAfterACrashBeforeAnythingWasNoted(Node node) {
    node.bean(Forwarder.class).stop();
    node.jdbc().sql("update feed_position set position = 0").update();
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

  private ConsumerRecord<String, CloudEvent> message(RecordedEvent event) {
    return topic.records().stream()
        .filter(it -> it.value().getId().equals(event.eventId().toString()))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode data(ConsumerRecord<String, CloudEvent> message) {
    return JsonMapper.shared().readTree(Topic.data(message.value()));
  }

  private static Map<String, String> headers(ConsumerRecord<String, CloudEvent> message) {
    return Arrays.stream(message.headers().toArray())
        .collect(
            Collectors.toMap(Header::key, it -> new String(it.value(), StandardCharsets.UTF_8)));
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
