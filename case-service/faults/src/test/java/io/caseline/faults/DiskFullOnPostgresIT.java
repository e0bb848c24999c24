package io.caseline.faults;

import io.caseline.faults.stand.Site;

class DiskFullOnPostgresIT extends DiskFull {

  @Override
  Site site() throws Exception {
    return Site.onPostgres();
  }

  @Override
  String name() {
    return "disk of PostgreSQL full";
  }

  @Override
  void tidyUp(Site site) throws Exception {
    // When it cannot write its log it ends itself, rather than go on without.
    if (!site.postgres().answers()) {
      site.postgres().startAgain();
    }
  }
}
