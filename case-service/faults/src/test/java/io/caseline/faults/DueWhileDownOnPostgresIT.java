package io.caseline.faults;

import io.caseline.faults.stand.Site;

class DueWhileDownOnPostgresIT extends DueWhileDown {

  @Override
  Site site() throws Exception {
    return Site.onPostgres();
  }

  @Override
  String name() {
    return "deadlines due while down, PostgreSQL";
  }
}
