package io.caseline.faults;

import io.caseline.faults.check.Aftermath;
import io.caseline.faults.load.Load;
import io.caseline.faults.stand.Site;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of the service while people work; the same on every database. */
abstract class KilledUnderLoad {

  private final Random random = new Random(9);

  abstract Site site() throws Exception;

  abstract String name();

  abstract int rounds();

  @Test
  void what_was_answered_with_success_is_in_the_history_once() throws Exception {
    Site site = site();
    try (var client = site.service().client();
        Load load = Load.on(site.service().uri(), client)) {
      for (int round = 0; round < rounds(); round++) {
        load.goOnFor(20 + random.nextInt(200));
        site.service().kill();
        site.service().startAgain();
      }
      load.goOnFor(50);
      Aftermath.holds(name(), rounds(), load.end(), site, client);
    }
  }
}
