package io.caseline.faults;

import io.caseline.faults.stand.Site;
import java.io.IOException;

class DiskFullOnPostgresIT extends DiskFull {

  @Override
  Site site() throws Exception {
    return Site.onPostgres();
  }

  @Override
  String name() {
    return "disk of PostgreSQL full";
  }

  /** When it cannot write its log it ends itself, rather than go on without. */
  @Override
  void thereIsRoom(Site site) throws IOException {
    if (!site.postgres().answers()) {
      site.postgres().startAgain();
    }
  }
}
