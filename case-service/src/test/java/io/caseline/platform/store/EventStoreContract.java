package io.caseline.platform.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.NoteAdded;
import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedCase;
import io.caseline.platform.RecordedEvent;
import io.caseline.testing.SampleCases;
import io.caseline.web.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the event store promises on every database. */
abstract class EventStoreContract {

  @Autowired CommandGateway commands;
  @Autowired EventLog log;
  @Autowired EventStorageEngine engine;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void gives_back_the_events_of_a_case_in_order() {
    UUID id = openCase();
    int opened = log.ofCase(id).size();
    commands.sendAndWait(SampleCases.note(id, "first"));
    commands.sendAndWait(SampleCases.note(id, "second"));

    List<RecordedEvent> events = log.ofCase(id);

    assertThat(events)
        .extracting(RecordedEvent::sequence)
        .containsExactlyElementsOf(LongStream.range(0, opened + 2L).boxed().toList());
    assertThat(events).extracting(RecordedEvent::position).isSorted();
    assertThat(events).extracting(RecordedEvent::caseId).containsOnly(id);
    assertThat(log.ofCase(id, opened))
        .extracting(event -> ((NoteAdded) event.payload()).text())
        .containsExactly("first", "second");
  }

  @Test
  void knows_no_events_of_a_case_that_does_not_exist() {
    assertThat(log.ofCase(Ids.next())).isEmpty();
  }

  @Test
  void tells_what_came_after_an_event_that_is_still_there() {
    UUID id = openCase();
    RecordedEvent opened = log.ofCase(id).getLast();
    commands.sendAndWait(SampleCases.note(id, "first"));
    commands.sendAndWait(SampleCases.note(id, "second"));
    List<RecordedEvent> notes = log.ofCase(id, opened.sequence() + 1);

    assertThat(log.since(id, opened.sequence(), opened.eventId())).contains(notes);
    assertThat(log.since(id, notes.getLast().sequence(), notes.getLast().eventId()))
        .contains(List.of());
    assertThat(log.since(id, opened.sequence(), Ids.next())).as("another event").isEmpty();
    assertThat(log.since(id, 99, Ids.next())).as("no event").isEmpty();
  }

  @Test
  void gives_case_after_case_each_with_all_its_events() {
    UUID before = openCase();
    UUID quiet = openCase();
    UUID busy = openCase();
    commands.sendAndWait(SampleCases.note(busy, "one more"));
    openCase();

    List<RecordedCase> all = log.cases(before, busy, 1_000);
    List<RecordedCase> first = log.cases(before, busy, log.ofCase(quiet).size() + 1);
    List<RecordedCase> longer = log.cases(quiet, busy, 2);

    assertThat(all).extracting(RecordedCase::caseId).containsExactly(quiet, busy);
    assertThat(all.getFirst().events()).isEqualTo(log.ofCase(quiet));
    assertThat(all.getLast().events()).isEqualTo(log.ofCase(busy));
    assertThat(first).extracting(RecordedCase::caseId).as("no case in part").containsExactly(quiet);
    assertThat(longer)
        .as("longer than a page")
        .singleElement()
        .extracting(RecordedCase::events)
        .isEqualTo(log.ofCase(busy));
    assertThat(log.cases(busy, busy, 1_000)).isEmpty();
    assertThat(log.cases(null, null, 1_000)).isNotEmpty();
  }

  @Test
  void knows_whose_event_is_at_a_position() {
    UUID id = openCase();
    long last = log.ofCase(id).getLast().position();

    assertThat(log.caseAt(last)).contains(id);
    assertThat(log.caseAt(log.head() + 1)).isEmpty();
  }

  @Test
  void pages_through_the_whole_log_by_position() {
    long before = log.head();
    UUID id = openCase();
    commands.sendAndWait(SampleCases.note(id, "one more"));

    List<RecordedEvent> page = log.after(before, 1);

    assertThat(page).singleElement().extracting(RecordedEvent::caseId).isEqualTo(id);
    assertThat(log.after(page.getFirst().position(), 10)).isNotEmpty();
    assertThat(log.after(log.head(), 10)).isEmpty();
  }

  @Test
  void stores_each_event_as_json_with_its_class_and_schema_version() {
    UUID id = openCase();

    assertThat(
            jdbc.sql(
                    """
                    select payload_type, payload_revision, type from domain_event_entry
                    where aggregate_identifier = ? and sequence_number = 0
                    """)
                .param(id.toString())
                .query()
                .singleRow()
                .values())
        .containsExactly("io.caseline.cases.event.CaseOpened", "1", "Case");
    byte[] payload =
        jdbc.sql(
                """
                select payload from domain_event_entry
                where aggregate_identifier = ? and sequence_number = 0
                """)
            .param(id.toString())
            .query((row, number) -> row.getBytes(1))
            .single();
    assertThat(new String(payload, UTF_8))
        .startsWith("{")
        .contains("\"occurredAt\":\"%s\"".formatted(openedAt(id)));
  }

  private Instant openedAt(UUID id) {
    return ((CaseOpened) log.ofCase(id).getFirst().payload()).occurredAt();
  }

  @Test
  void refuses_to_change_events() {
    openCase();

    assertThatThrownBy(() -> jdbc.sql("update domain_event_entry set type = 'x'").update())
        .hasStackTraceContaining("Events are never changed or removed");
    assertThatThrownBy(
            () -> jdbc.sql("update domain_event_entry set type = 'x' where 1 = 0").update())
        .hasStackTraceContaining("Events are never changed or removed");
  }

  @Test
  void refuses_to_remove_events() {
    openCase();
    long head = log.head();

    assertThatThrownBy(() -> jdbc.sql("delete from domain_event_entry").update())
        .hasStackTraceContaining("Events are never changed or removed");
    assertThat(log.head()).isEqualTo(head);
  }

  @Test
  void shows_events_of_a_running_transaction_to_that_transaction_only() {
    UUID id = Ids.next();
    transaction()
        .executeWithoutResult(
            open -> {
              commands.sendAndWait(SampleCases.open(id));
              assertThat(log.ofCase(id)).isNotEmpty();
              open.setRollbackOnly();
            });

    assertThat(log.ofCase(id)).isEmpty();
  }

  @Test
  void knows_what_a_transaction_has_appended_as_it_will_be_read() {
    UUID id = Ids.next();
    List<RecordedEvent> within = new ArrayList<>();
    transaction()
        .executeWithoutResult(
            open -> {
              commands.sendAndWait(SampleCases.open(id));
              commands.sendAndWait(SampleCases.note(id, "first"));
              within.addAll(log.ofCase(id));
              assertThat(log.ofCase(id, 1)).isEqualTo(within.subList(1, within.size()));
            });

    assertThat(within).hasSizeGreaterThan(1).isEqualTo(log.ofCase(id));
  }

  @Test
  void adds_what_a_transaction_appends_to_what_was_there() {
    UUID id = openCase();
    int opened = log.ofCase(id).size();
    transaction()
        .executeWithoutResult(
            open -> {
              commands.sendAndWait(SampleCases.note(id, "one more"));
              assertThat(log.ofCase(id)).hasSize(opened + 1);
              assertThat(log.ofCase(id, opened)).hasSize(1);
            });
  }

  @Test
  void shows_what_was_committed_late_to_whoever_has_passed_its_position() {
    UUID early = Ids.next();
    UUID late = Ids.next();
    List<TrackedEventMessage<?>> passed = new ArrayList<>();
    TrackingToken before = engine.createHeadToken();
    transaction()
        .executeWithoutResult(
            open -> {
              commands.sendAndWait(SampleCases.open(late));
              onAnotherThread(() -> commands.sendAndWait(SampleCases.open(early)));
              passed.addAll(after(before));
            });

    assertThat(casesOf(passed)).containsOnly(early);
    TrackingToken reached = passed.getLast().trackingToken();
    assertThat(casesOf(after(reached))).containsOnly(late);
    assertThat(after(after(reached).getLast().trackingToken())).isEmpty();
  }

  private void onAnotherThread(Runnable task) {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      assertThat(thread.submit(task)).succeedsWithin(Duration.ofSeconds(30));
    }
  }

  /** Read on another thread, which does not see what this one has not committed. */
  private List<TrackedEventMessage<?>> after(TrackingToken position) {
    List<TrackedEventMessage<?>> events = new ArrayList<>();
    onAnotherThread(() -> engine.readEvents(position, false).forEach(events::add));
    return events;
  }

  private static Set<UUID> casesOf(List<TrackedEventMessage<?>> events) {
    return events.stream()
        .map(it -> UUID.fromString(((DomainEventMessage<?>) it).getAggregateIdentifier()))
        .collect(Collectors.toSet());
  }

  @Test
  void says_that_an_append_lost_a_race() throws Exception {
    UUID id = openCase();
    int opened = log.ofCase(id).size();
    CountDownLatch appended = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> first =
          threads.submit(
              () ->
                  transaction()
                      .executeWithoutResult(
                          open -> {
                            commands.sendAndWait(SampleCases.note(id, "first"));
                            appended.countDown();
                            await(begun);
                            // Long enough for the other to have read the case without the first
                            // note.
                            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
                          }));
      Future<?> second =
          threads.submit(
              () -> {
                await(appended);
                begun.countDown();
                commands.sendAndWait(SampleCases.note(id, "second"));
              });

      first.get();
      assertThatThrownBy(second::get).hasCauseInstanceOf(ConcurrencyException.class);
    }
    assertThat(log.ofCase(id)).hasSize(opened + 1);
  }

  @Test
  void keeps_a_sequence_without_gap_or_double_when_sixteen_append_at_once() throws Exception {
    UUID id = openCase();
    int opened = log.ofCase(id).size();
    long callers = 16;
    long each = 10;
    List<Future<?>> done = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool((int) callers)) {
      for (long caller = 0; caller < callers; caller++) {
        done.add(
            threads.submit(
                () -> {
                  for (long n = 0; n < each; n++) {
                    appendUntilItWorks(id);
                  }
                }));
      }
    }
    for (Future<?> append : done) {
      append.get();
    }

    assertThat(log.ofCase(id))
        .extracting(RecordedEvent::sequence)
        .containsExactlyElementsOf(LongStream.range(0, opened + callers * each).boxed().toList());
  }

  private void appendUntilItWorks(UUID id) {
    while (true) {
      try {
        transaction().executeWithoutResult(open -> commands.sendAndWait(SampleCases.note(id, "x")));
        return;
      } catch (ConcurrencyException lostRace) {
        Thread.onSpinWait();
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  UUID openCase() {
    UUID id = Ids.next();
    commands.sendAndWait(SampleCases.open(id));
    return id;
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(transactions);
  }
}
