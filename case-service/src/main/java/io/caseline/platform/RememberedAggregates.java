package io.caseline.platform;

import java.util.function.LongFunction;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** States of aggregates that need not be folded from all of their events again. */
public interface RememberedAggregates {

  /**
   * The events of an aggregate; in place of its first ones a single one whose payload is the
   * aggregate as they left it, where that is remembered.
   *
   * @param eventsFrom the stored events from a sequence number on, and those staged behind them
   */
  DomainEventStream read(String aggregate, LongFunction<DomainEventStream> eventsFrom);
}
