package io.caseline.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.web.testing.PostgresForTests;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LedgerOnPostgresIT extends LedgerContract {

  @Override
  String newDatabase() {
    return PostgresForTests.newDatabase();
  }

  @Test
  void whoever_only_reads_for_long_holds_up_nothing() {
    rig.record(1);
    rig.draw();
    rig.record(1);
    rig.transaction.executeWithoutResult(
        status -> {
          rig.jdbc.queryForObject("select count(*) from event", Long.class);
          CompletableFuture.runAsync(ledger::grow).join();
        });
    assertThat(sizes().getFirst()).isEqualTo(2L);
  }
}
