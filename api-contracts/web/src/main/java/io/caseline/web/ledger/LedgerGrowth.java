package io.caseline.web.ledger;

import io.caseline.web.Recurring;
import io.caseline.web.problem.Causes;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Grows the trees, again and again. Every node does; one at a time has its way. */
final class LedgerGrowth extends Recurring {

  private static final Logger log = LoggerFactory.getLogger(LedgerGrowth.class);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final Ledgers ledgers;
  private final Duration interval;

  LedgerGrowth(Ledgers ledgers, Duration interval) {
    super("ledger", LONGEST_STOP);
    this.ledgers = ledgers;
    this.interval = interval;
  }

  @Override
  protected Duration pause() {
    return interval;
  }

  @Override
  protected void once() {
    ledgers.all().forEach(LedgerGrowth::grow);
  }

  private static void grow(Ledger ledger) {
    try {
      ledger.grow();
    } catch (RuntimeException later) {
      // Its words may quote a row.
      log.warn(
          "The log {} cannot be grown now, it is tried again: {}",
          ledger.name(),
          Causes.kind(later));
    }
  }
}
