package io.caseline.web.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when a log is not what was signed. Not a matter of readiness: cases go on. */
final class LedgerHealth implements HealthIndicator {

  private final Ledgers ledgers;

  LedgerHealth(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (Ledger ledger : ledgers.all()) {
      String refusal = ledger.refusal();
      if (refusal != null) {
        health.down();
      }
      health.withDetail(ledger.name(), refusal == null ? "as signed" : refusal);
    }
    return health.build();
  }
}
