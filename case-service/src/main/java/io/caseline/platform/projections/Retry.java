package io.caseline.platform.projections;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries parked events again. Those of one case are tried in their order, and the first that fails
 * again ends it for that case: the later ones were parked because they need the earlier.
 */
@Component
class Retry {

  /** So that one request ends in a reasonable time. */
  private static final int CASES_AT_ONCE = 100;

  private final EventProcessingConfiguration processors;
  private final ParkedEvents parked;

  Retry(EventProcessingConfiguration processors, ParkedEvents parked) {
    this.processors = processors;
    this.parked = parked;
  }

  /** The parked events of one case. */
  @Transactional
  RetryAnswer ofCase(String projection, UUID caseId) {
    long before = parked.count(projection);
    queue(projection).process(letter -> caseOf(letter).equals(caseId.toString()));
    return answer(projection, before);
  }

  /** The parked events of all cases, of a hundred at most. */
  @Transactional
  RetryAnswer of(String projection) {
    long before = parked.count(projection);
    Set<String> tried = new HashSet<>();
    Predicate<DeadLetter<? extends EventMessage<?>>> notYetTried =
        letter -> tried.add(caseOf(letter));
    int sizeBefore;
    do {
      sizeBefore = tried.size();
      queue(projection).process(notYetTried);
    } while (tried.size() > sizeBefore && tried.size() < CASES_AT_ONCE);
    return answer(projection, before);
  }

  private SequencedDeadLetterProcessor<EventMessage<?>> queue(String projection) {
    return processors.sequencedDeadLetterProcessor(projection).orElseThrow();
  }

  private RetryAnswer answer(String projection, long before) {
    long now = parked.count(projection);
    return new RetryAnswer(Math.max(0, before - now), now);
  }

  private static String caseOf(DeadLetter<? extends EventMessage<?>> letter) {
    return ((DomainEventMessage<?>) letter.message()).getAggregateIdentifier();
  }
}
