package io.caseline.cases.timeline;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.LogOfOneCase;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.ErasureBasis;
import io.caseline.cases.event.NoteAdded;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.event.Visibility;
import io.caseline.cases.model.Case;
import io.caseline.cases.replay.CasesOfLate;
import io.caseline.platform.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class CaseHistoryTest {

  private final List<CaseEvent> stored =
      new ArrayList<>(List.of(note("first"), note("second"), note("third")));
  private final LogOfOneCase log = new LogOfOneCase(stored);
  private final CasesOfLate ofCommands = new CasesOfLate();
  private final CaseHistory history = new CaseHistory(log, ofCommands);

  @AfterEach
  void noTransaction() {
    TransactionSynchronizationManager.setActualTransactionActive(false);
  }

  @Test
  void a_case_is_read_whole_once_and_then_from_its_last_event() {
    List<RecordedEvent> first = history.events(CASE);

    assertThat(history.events(CASE)).isEqualTo(first).hasSize(3);
    assertThat(log.readFrom()).containsExactly(0L, 2L);
  }

  @Test
  void what_was_added_since_comes_behind_what_is_known() {
    history.events(CASE);
    stored.add(note("fourth"));

    assertThat(payloads()).isEqualTo(stored);
    assertThat(payloads()).isEqualTo(stored);
    assertThat(log.readFrom()).containsExactly(0L, 2L, 3L);
  }

  @Test
  void a_case_whose_last_event_the_store_has_lost_is_read_anew() {
    history.events(CASE);
    stored.removeLast();

    assertThat(payloads()).isEqualTo(stored);
    assertThat(log.readFrom()).containsExactly(0L, 2L, 0L);
  }

  @Test
  void a_case_whose_last_event_is_another_now_is_read_anew() {
    history.events(CASE);
    stored.set(2, note("another history"));

    assertThat(payloads()).isEqualTo(stored);
    assertThat(log.readFrom()).containsExactly(0L, 2L, 0L);
  }

  @Test
  void the_store_is_not_asked_when_somebody_else_makes_sure() {
    List<RecordedEvent> first = history.events(CASE);
    List<UUID> last = new ArrayList<>();

    assertThat(history.events(CASE, it -> last.add(it.eventId()))).isEqualTo(first);
    assertThat(last).containsExactly(first.getLast().eventId());
    assertThat(log.readFrom()).containsExactly(0L);
  }

  @Test
  void the_store_is_asked_when_nobody_else_does() {
    history.events(CASE);
    stored.add(note("fourth"));

    assertThat(history.events(CASE, it -> false)).hasSize(4);
  }

  @Test
  void the_store_is_asked_for_a_case_that_a_command_of_this_node_led_further() {
    stored.set(0, opened());
    history.events(CASE);
    stored.add(note("fourth"));
    ofCommands.remember(CASE, log.after(4));

    assertThat(history.events(CASE, it -> true)).hasSize(4);
  }

  @Test
  void an_erased_case_is_read_anew_each_time() {
    history.events(CASE);
    stored.set(0, note("(erased)"));
    stored.add(new PersonalDataErased(CASE, OPENED, Given.id(9), ErasureBasis.LAW, "adam", "ada"));

    assertThat(payloads()).isEqualTo(stored);
    assertThat(payloads()).isEqualTo(stored);
    assertThat(log.readFrom()).containsExactly(0L, 2L, 0L, 0L);
  }

  @Test
  void what_may_yet_be_rolled_back_is_not_remembered() {
    TransactionSynchronizationManager.setActualTransactionActive(true);
    history.events(CASE);
    TransactionSynchronizationManager.setActualTransactionActive(false);
    history.events(CASE);

    assertThat(log.readFrom()).containsExactly(0L, 0L);
  }

  @Test
  void there_is_room_for_as_many_events_as_an_eighth_of_the_heap_takes() {
    long eighth = Runtime.getRuntime().maxMemory() / 8;

    assertThat(history.room() * 1_200).isBetween(eighth - 1_200, eighth);
  }

  @Test
  void a_case_that_is_not_there_may_come() {
    List<CaseEvent> later = List.copyOf(stored);
    stored.clear();
    assertThat(history.events(CASE)).isEmpty();

    stored.addAll(later);
    assertThat(payloads()).isEqualTo(stored);
  }

  @Test
  void a_state_goes_on_from_what_a_command_left() {
    stored.set(0, opened());
    ofCommands.remember(CASE, log.after(2));

    assertThat(history.state(CASE)).isEqualTo(Case.replay(stored));
    assertThat(log.readFrom()).containsExactly(1L);
  }

  @Test
  void a_state_does_not_go_on_from_what_the_store_has_lost() {
    stored.set(0, opened());
    ofCommands.remember(CASE, log.after(3));
    stored.set(2, note("another history"));

    assertThat(history.state(CASE)).isEqualTo(Case.replay(stored));
    assertThat(log.readFrom()).containsExactly(2L, 0L);
  }

  @Test
  void a_state_does_not_say_what_has_been_erased_since() {
    stored.set(0, opened());
    ofCommands.remember(CASE, log.after(3));
    stored.set(1, note("(erased)"));
    stored.add(new PersonalDataErased(CASE, OPENED, Given.id(9), ErasureBasis.LAW, "adam", "ada"));

    assertThat(history.state(CASE)).isEqualTo(Case.replay(stored));
    assertThat(log.readFrom()).containsExactly(2L, 0L);
  }

  @Test
  void the_state_of_a_case_that_is_not_there_is_none() {
    stored.clear();

    assertThat(history.state(CASE)).isEqualTo(new Case.None());
  }

  private List<CaseEvent> payloads() {
    return history.events(CASE).stream().map(it -> (CaseEvent) it.payload()).toList();
  }

  private static CaseEvent opened() {
    return Given.anOpenCase().events().getFirst();
  }

  private static NoteAdded note(String text) {
    return new NoteAdded(CASE, OPENED, Given.id(7), text, Visibility.INTERNAL, "anna", "claims");
  }
}
