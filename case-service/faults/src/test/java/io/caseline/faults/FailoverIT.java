package io.caseline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.faults.check.Aftermath;
import io.caseline.faults.load.Ledger;
import io.caseline.faults.load.Load;
import io.caseline.faults.stand.Form;
import io.caseline.faults.stand.Postgres;
import io.caseline.faults.stand.Site;
import io.caseline.faults.stand.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A PostgreSQL is lost for good while people work, and a standby that was behind takes its place.
 */
class FailoverIT {

  private static final int ROUNDS = Form.times(1, 10);

  private static final Duration BEHIND = Duration.ofMillis(100);
  private static final Duration FAR_BEHIND = Duration.ofMinutes(10);

  private final Random random = new Random(21);
  private final List<Postgres> standbys = new ArrayList<>();

  @Test
  void nothing_is_lost_when_each_commit_waited_for_the_standby() throws Exception {
    Site site = Site.onPostgresOfItsOwn("failover-");
    try (var client = site.service().client();
        Load load = Load.on(site.service().uri(), client)) {
      Postgres primary = site.postgres();
      for (int round = 0; round < ROUNDS; round++) {
        load.goOnFor(20);
        var wire = new Wire(primary.port());
        Postgres standby = standby(site, primary, wire);
        wire.delayAnswers(BEHIND);
        primary.waitForStandby();
        load.goOnFor(20 + random.nextInt(50));
        primary = failOver(site, primary, standby);
      }
      load.goOnFor(50);
      Ledger ledger = load.end();
      assertThat(site.service().isAlive()).isTrue();
      Aftermath.holds(
          "failover to a standby that each commit waited for", ROUNDS, ledger, site, client);
    } finally {
      leave();
    }
  }

  /** Or else the test above would prove nothing. */
  @Test
  void something_is_lost_when_no_commit_waited_for_it() throws Exception {
    Site site = Site.onPostgresOfItsOwn("failover-control-");
    try (var client = site.service().client();
        Load load = Load.on(site.service().uri(), client)) {
      load.goOnFor(20);
      var wire = new Wire(site.postgres().port());
      Postgres standby = standby(site, site.postgres(), wire);
      wire.delayAnswers(FAR_BEHIND);
      load.goOnFor(50);
      failOver(site, site.postgres(), standby);
      load.goOnFor(20);
      Aftermath.hasLost(
          "failover to a standby that none waited for (control)", 1, load.end(), client);
    } finally {
      leave();
    }
  }

  /** It has all that was there when it was made. */
  private Postgres standby(Site site, Postgres primary, Wire wire) throws Exception {
    Postgres standby =
        primary.standby(site.folder().resolve("standby-" + standbys.size()), wire.port());
    standbys.add(standby);
    await().atMost(Duration.ofMinutes(1)).until(primary::isFollowed);
    return standby;
  }

  private static Postgres failOver(Site site, Postgres primary, Postgres standby) throws Exception {
    primary.kill();
    standby.promote();
    site.wireToDatabase().leadTo(standby.port());
    return standby;
  }

  private void leave() throws Exception {
    for (Postgres each : standbys) {
      each.close();
    }
  }
}
