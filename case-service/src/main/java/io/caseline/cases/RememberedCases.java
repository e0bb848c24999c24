package io.caseline.cases;

import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.replay.CasesOfLate;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.platform.RememberedAggregates;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cases of late as commands find them, so that a command reads what came after and not all of
 * it again.
 *
 * <p>Right on any number of nodes: what is remembered is the state at a version, which never
 * changes, and whatever another node added since is read and folded onto it. Only what has been
 * committed is remembered. The last event of it is read again, too: a database that was put back,
 * or that failed over to a standby which lacks it, has another one there or none, and the case is
 * read anew. So it is after an erasure, which changes what earlier events say; and what a command
 * makes of an erased case is not remembered, as it may have been read with a key that is destroyed
 * by now.
 */
@Component
final class RememberedCases implements RememberedAggregates {

  private final CasesOfLate cases;

  RememberedCases(CasesOfLate cases) {
    this.cases = cases;
  }

  @Override
  public DomainEventStream read(String aggregate, LongFunction<DomainEventStream> eventsFrom) {
    UUID caseId = UUID.fromString(aggregate);
    ReplayedCase known = cases.find(caseId);
    if (known == null) {
      return eventsFrom.apply(0);
    }
    List<DomainEventMessage<?>> fromLast =
        eventsFrom
            .apply(known.version() - 1)
            .asStream()
            .<DomainEventMessage<?>>map(it -> it)
            .toList();
    if (!isContinuedBy(known, fromLast)) {
      cases.forget(caseId);
      return eventsFrom.apply(0);
    }
    return DomainEventStream.concat(
        DomainEventStream.of(asEvent(caseId, known)),
        DomainEventStream.of(fromLast.subList(1, fromLast.size())));
  }

  /** Remembers a case when the transaction of its command is committed; outside of one, nothing. */
  void remember(UUID caseId, ReplayedCase now) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              if (now.isErased()) {
                cases.forget(caseId);
              } else {
                cases.remember(caseId, now);
              }
            }
          });
    }
  }

  /** Whether these are its last event and such as may follow. */
  private static boolean isContinuedBy(ReplayedCase known, List<DomainEventMessage<?>> events) {
    return !events.isEmpty()
        && events.getFirst().getIdentifier().equals(known.lastEventId().toString())
        && events.stream().noneMatch(it -> it.getPayloadType() == PersonalDataErased.class);
  }

  /** The form in which Axon takes a state; a new one each time, as Axon goes on with it. */
  private static DomainEventMessage<CaseAggregate> asEvent(UUID caseId, ReplayedCase known) {
    return new GenericDomainEventMessage<>(
        "Case", caseId.toString(), known.version() - 1, new CaseAggregate(caseId, known));
  }
}
