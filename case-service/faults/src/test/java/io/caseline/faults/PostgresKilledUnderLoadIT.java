package io.caseline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.faults.check.Aftermath;
import io.caseline.faults.load.Ledger;
import io.caseline.faults.load.Load;
import io.caseline.faults.stand.Form;
import io.caseline.faults.stand.Site;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of PostgreSQL, the postmaster and all its children, while people work. */
class PostgresKilledUnderLoadIT {

  private static final int ROUNDS = Form.times(2, 50);

  private final Random random = new Random(18);

  @Test
  void the_service_says_so_goes_on_by_itself_and_has_lost_nothing() throws Exception {
    Site site = Site.onPostgres();
    try (var client = site.service().client();
        Load load = Load.on(site.service().uri(), client)) {
      for (int round = 0; round < ROUNDS; round++) {
        load.goOnFor(20 + random.nextInt(200));
        site.postgres().kill();
        try {
          load.goOnUntilRefused(5);
        } finally {
          site.postgres().startAgain();
        }
      }
      load.goOnFor(50);
      Ledger ledger = load.end();
      assertThat(site.service().isAlive()).isTrue();
      Aftermath.holds("kill -9 of PostgreSQL", ROUNDS, ledger, site, client);
    }
  }
}
