package io.caseline.platform.projections;

import io.caseline.platform.RecordedCase;
import io.caseline.web.problem.Causes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.springframework.stereotype.Component;

/**
 * Parks a case that a rebuild could not show, as if its first event had failed: all its events, the
 * first with the failure, to be tried again in their order.
 */
@Component
final class ParkedCase {

  /** As many as Axon's queue takes of one case. Of a longer case the newest are parked. */
  private static final int MOST_EVENTS = 1_000;

  private final EventProcessingConfiguration processors;
  private final EventStore store;
  private final ParkedEvents parked;
  private final Clock clock;

  ParkedCase(
      EventProcessingConfiguration processors, EventStore store, ParkedEvents parked, Clock clock) {
    this.processors = processors;
    this.store = store;
    this.parked = parked;
    this.clock = clock;
  }

  /** In the transaction at hand. */
  void park(String projection, RecordedCase recorded, Throwable failure) {
    parked.forget(projection, List.of(recorded));
    String caseId = recorded.caseId().toString();
    var queue = queue(projection);
    var cause = new ThrowableCause(Causes.kind(failure), "");
    long first = Math.max(0, recorded.version() - MOST_EVENTS);
    store
        .readEvents(caseId, first)
        .asStream()
        .limit(recorded.version() - first)
        .forEach(event -> queue.enqueue(caseId, letter(caseId, event, first, cause)));
  }

  private DeadLetter<EventMessage<?>> letter(
      String caseId, DomainEventMessage<?> event, long first, ThrowableCause cause) {
    Instant now = clock.instant();
    return event.getSequenceNumber() == first
        ? new GenericDeadLetter<>(caseId, event, cause, now, now, Parking.triedOnce())
        : new GenericDeadLetter<>(caseId, event);
  }

  private SequencedDeadLetterQueue<EventMessage<?>> queue(String projection) {
    return processors.deadLetterQueue(projection).orElseThrow();
  }
}
