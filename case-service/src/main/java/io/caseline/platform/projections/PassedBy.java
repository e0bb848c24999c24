package io.caseline.platform.projections;

import io.caseline.web.problem.Outage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores how far the parts of projections on this node have come past events that are none of
 * theirs. Axon stores that with the next event of theirs only: until then, a part that is done
 * would seem to be behind, or to be built anew still, when asked of the database.
 */
@Component
class PassedBy {

  private final EventProcessingConfiguration processors;
  private final Tokens tokens;
  private final NodeName here;
  private final TransactionTemplate transactions;
  private final Map<String, TrackingToken> stored = new ConcurrentHashMap<>();

  PassedBy(
      EventProcessingConfiguration processors,
      Tokens tokens,
      NodeName here,
      PlatformTransactionManager transactions) {
    this.processors = processors;
    this.tokens = tokens;
    this.here = here;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** A database that is away loses nothing here: a later round stores more. */
  @Scheduled(fixedDelayString = "PT1S")
  void store() {
    try {
      storeAll();
    } catch (RuntimeException failure) {
      if (!Outage.isBehind(failure)) {
        throw failure;
      }
    }
  }

  private void storeAll() {
    processors.eventProcessors().values().stream()
        .filter(StreamingEventProcessor.class::isInstance)
        .map(StreamingEventProcessor.class::cast)
        .forEach(
            processor ->
                processor
                    .processingStatus()
                    .forEach(
                        (segment, status) ->
                            store(processor.getName(), segment, status.getTrackingToken())));
  }

  private void store(String projection, int segment, TrackingToken at) {
    String part = projection + "/" + segment;
    if (at == null || at.equals(stored.get(part))) {
      return;
    }
    transactions.executeWithoutResult(
        transaction -> tokens.advance(projection, segment, at, here.name()));
    stored.put(part, at);
  }
}
