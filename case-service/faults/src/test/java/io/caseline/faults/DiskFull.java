package io.caseline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caseline.faults.check.Aftermath;
import io.caseline.faults.load.Load;
import io.caseline.faults.stand.Site;
import org.junit.jupiter.api.Test;

/** Not a byte is left on the disk of the database, while people work. */
abstract class DiskFull {

  abstract Site site() throws Exception;

  abstract String name();

  /** There is room again. */
  abstract void thereIsRoom(Site site) throws Exception;

  @Test
  void the_service_says_so_and_goes_on_when_there_is_room_again() throws Exception {
    Site site = site();
    assumeTrue(site.disk().isSmall(), "A small disk cannot be mounted here: that takes root");
    try (var client = site.service().client();
        Load load = Load.on(site.service().uri(), client)) {
      load.goOnFor(50);
      try {
        site.disk().fill();
        load.goOnUntilRefused(50);
        assertThat(site.service().isAlive()).isTrue();
      } finally {
        site.disk().free();
      }
      thereIsRoom(site);
      load.goOnFor(50);
      Aftermath.holds(name(), 1, load.end(), site, client);
    }
  }
}
