package io.caseline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.faults.check.Aftermath;
import io.caseline.faults.load.Ledger;
import io.caseline.faults.load.Load;
import io.caseline.faults.stand.Form;
import io.caseline.faults.stand.Site;
import io.caseline.faults.stand.Wire;
import io.caseline.faults.stand.Wire.Loses;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A connection is cut when nobody can tell any more whether it was done. */
class ConnectionCutIT {

  private static final int CUTS = Form.times(20, 500);

  @Test
  void what_was_committed_when_the_database_fell_silent_is_done_once() throws Exception {
    Site site = Site.onPostgres();
    cut("connection to PostgreSQL cut at a commit", site, site.wireToDatabase(), "COMMIT");
  }

  @Test
  void what_was_done_when_the_client_was_cut_off_is_done_once() throws Exception {
    Site site = Site.onPostgres();
    cut("connection of a client cut at a command", site, site.wireToClients(), "POST /v1/cases");
  }

  private static void cut(String name, Site site, Wire wire, String word) throws Exception {
    URI throughTheWire = URI.create("http://127.0.0.1:" + site.wireToClients().port());
    try (var client = site.service().client();
        Load load = Load.on(throughTheWire, client)) {
      for (int cut = 0; cut < CUTS; cut++) {
        load.goOnFor(5);
        wire.cutAt(word, cut % 2 == 0 ? Loses.THE_ANSWER : Loses.THE_QUESTION);
        await()
            .atMost(Duration.ofMinutes(1))
            .pollInterval(Duration.ofMillis(10))
            .until(() -> !wire.isToBeCut());
      }
      Ledger ledger = load.end();
      // Or else no cut came between a commit and its answer, and nothing was tried.
      assertThat(ledger.replayed()).isPositive();
      Aftermath.holds(name, CUTS, ledger, site, client);
    } finally {
      wire.mend();
    }
  }
}
