package io.caseline.cases;

import static io.caseline.cases.Given.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.ErasureBasis;
import io.caseline.cases.event.NoteAdded;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.event.Visibility;
import io.caseline.cases.replay.CasesOfLate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class RememberedCasesTest {

  private final CasesOfLate cases = new CasesOfLate();
  private final RememberedCases remembered = new RememberedCases(cases);
  private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());
  private final List<CaseEvent> stored =
      new ArrayList<>(List.of(opened(), note("second"), note("third")));
  private final LogOfOneCase log = new LogOfOneCase(stored);
  private final List<Long> readFrom = new ArrayList<>();

  @Test
  void a_case_that_is_not_known_is_read_from_its_first_event() {
    assertThat(read()).hasSize(3);
    assertThat(readFrom).containsExactly(0L);
  }

  @Test
  void a_known_case_is_read_from_its_last_known_event() {
    commit(2);

    List<DomainEventMessage<?>> read = read();

    assertThat(readFrom).containsExactly(2L);
    assertThat(read)
        .singleElement()
        .satisfies(it -> assertThat(it.getSequenceNumber()).isEqualTo(2));
    assertThat(read.getFirst().getPayload()).isInstanceOf(CaseAggregate.class);
  }

  @Test
  void what_another_node_added_since_comes_behind_it() {
    commit(2);
    stored.add(note("by another node"));

    List<DomainEventMessage<?>> read = read();

    assertThat(read).extracting(DomainEventMessage::getSequenceNumber).containsExactly(2L, 3L);
    assertThat(read.getLast().getPayload()).isEqualTo(note("by another node"));
  }

  @Test
  void each_reader_gets_a_case_of_its_own() {
    commit(2);

    assertThat(read().getFirst().getPayload()).isNotSameAs(read().getFirst().getPayload());
  }

  @Test
  void what_was_rolled_back_is_not_remembered() {
    transaction.executeWithoutResult(
        status -> {
          remember(2);
          status.setRollbackOnly();
        });

    read();
    assertThat(readFrom).containsExactly(0L);
  }

  @Test
  void what_happened_outside_of_a_transaction_is_not_remembered() {
    remember(2);

    read();
    assertThat(readFrom).containsExactly(0L);
  }

  @Test
  void an_erased_case_is_read_anew() {
    commit(2);
    stored.add(
        new PersonalDataErased(CASE, Given.OPENED, Given.id(9), ErasureBasis.LAW, "adam", "ada"));

    assertThat(read()).hasSize(4);
    assertThat(readFrom).containsExactly(2L, 0L);
  }

  @Test
  void what_a_command_makes_of_an_erased_case_is_not_remembered() {
    commit(2);
    stored.add(
        new PersonalDataErased(CASE, Given.OPENED, Given.id(9), ErasureBasis.LAW, "adam", "ada"));
    stored.add(note("afterwards"));

    commit(4);

    assertThat(cases.find(CASE)).isNull();
  }

  @Test
  void a_case_whose_last_event_the_database_has_lost_is_read_anew() {
    commit(2);
    stored.removeLast();

    assertThat(read()).hasSize(2);
    assertThat(readFrom).containsExactly(2L, 0L);
  }

  @Test
  void a_case_whose_last_event_is_another_now_is_read_anew() {
    commit(2);
    stored.set(2, note("another history"));

    assertThat(read()).hasSize(3);
    assertThat(readFrom).containsExactly(2L, 0L);
  }

  private static CaseEvent opened() {
    return Given.anOpenCase().events().getFirst();
  }

  private static NoteAdded note(String text) {
    return new NoteAdded(
        CASE, Given.OPENED, Given.id(7), text, Visibility.INTERNAL, "anna", "claims");
  }

  private void commit(int lastSequence) {
    transaction.executeWithoutResult(status -> remember(lastSequence));
  }

  private void remember(int lastSequence) {
    remembered.remember(CASE, log.after(lastSequence + 1));
  }

  private List<DomainEventMessage<?>> read() {
    return remembered
        .read(CASE.toString(), this::from)
        .asStream()
        .<DomainEventMessage<?>>map(it -> it)
        .toList();
  }

  private DomainEventStream from(long sequence) {
    readFrom.add(sequence);
    List<DomainEventMessage<?>> events = new ArrayList<>();
    for (int i = (int) sequence; i < stored.size(); i++) {
      events.add(
          new GenericDomainEventMessage<>(
              "Case",
              CASE.toString(),
              i,
              stored.get(i),
              Map.of(),
              log.idOf(i).toString(),
              Given.OPENED));
    }
    return DomainEventStream.of(events);
  }

  /** Transactions of nothing. */
  private static final class NoDatabase extends AbstractPlatformTransactionManager {

    private static final long serialVersionUID = 1L;

    @Override
    protected Object doGetTransaction() {
      return this;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {}

    @Override
    protected void doCommit(DefaultTransactionStatus status) {}

    @Override
    protected void doRollback(DefaultTransactionStatus status) {}
  }
}
