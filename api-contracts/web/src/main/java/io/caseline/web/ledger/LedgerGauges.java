package io.caseline.web.ledger;

import io.caseline.proof.note.Checkpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;

/** What an operator watches. */
final class LedgerGauges implements MeterBinder {

  private final Ledgers ledgers;

  LedgerGauges(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Ledger ledger : ledgers.all()) {
      Gauge.builder("caseline.ledger.size", () -> size(ledger))
          .description("Leaves in the newest signed checkpoint")
          .tag("log", ledger.name())
          .register(registry);
      Gauge.builder("caseline.ledger.refused", () -> ledger.refusal() == null ? 0 : 1)
          .description("1 when this node does not grow the log because it is not what was signed")
          .tag("log", ledger.name())
          .register(registry);
    }
  }

  private static double size(Ledger ledger) {
    try {
      return ledger.checkpoint().map(note -> Checkpoint.of(note).size()).orElse(0L);
    } catch (DataAccessException unknown) {
      return Double.NaN;
    }
  }
}
