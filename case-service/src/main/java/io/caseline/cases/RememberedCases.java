package io.caseline.cases;

import com.github.benmanes.caffeine.cache.Cache;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.model.Case;
import io.caseline.platform.CasesOfLate;
import io.caseline.platform.RememberedAggregates;
import java.util.List;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cases of late as commands left them, so that the next command reads what came after and not
 * all of it again.
 *
 * <p>Right on any number of nodes: what is remembered is the state at a version, which never
 * changes, and whatever another node added since is read and folded onto it. Only what has been
 * committed is remembered. The last event of it is read again, too: a database that was put back,
 * or that failed over to a standby which lacks it, has another one there or none, and the case is
 * read anew. So it is after an erasure, which changes what earlier events say.
 */
@Component
final class RememberedCases implements RememberedAggregates {

  private final Cache<String, Remembered> remembered =
      CasesOfLate.remembered(it -> it.lastSequence() + 1);

  @Override
  public DomainEventStream read(String caseId, LongFunction<DomainEventStream> eventsFrom) {
    Remembered known = remembered.getIfPresent(caseId);
    if (known == null) {
      return eventsFrom.apply(0);
    }
    List<DomainEventMessage<?>> since =
        eventsFrom
            .apply(known.lastSequence())
            .asStream()
            .<DomainEventMessage<?>>map(it -> it)
            .toList();
    if (!known.isContinuedBy(since)) {
      remembered.invalidate(caseId);
      return eventsFrom.apply(0);
    }
    return DomainEventStream.concat(
        DomainEventStream.of(known.asEvent()),
        DomainEventStream.of(since.subList(1, since.size())));
  }

  /**
   * Remembers a case when the transaction of its command is committed; outside of one, nothing.
   *
   * @param lastSequence of the last event that made this state
   */
  void remember(Case state, CaseEvent last, long lastSequence) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              remembered.put(last.caseId().toString(), new Remembered(state, last, lastSequence));
            }
          });
    }
  }

  private record Remembered(Case state, CaseEvent last, long lastSequence) {

    /** Whether these are its last event and such as may follow. */
    boolean isContinuedBy(List<DomainEventMessage<?>> events) {
      return !events.isEmpty()
          && events.getFirst().getSequenceNumber() == lastSequence
          && events.getFirst().getPayload().equals(last)
          && events.stream().noneMatch(it -> it.getPayload() instanceof PersonalDataErased);
    }

    /** The form in which Axon takes a state; a new one each time, as Axon goes on with it. */
    DomainEventMessage<CaseAggregate> asEvent() {
      return new GenericDomainEventMessage<>(
          "Case", last.caseId().toString(), lastSequence, new CaseAggregate(state, last));
    }
  }
}
