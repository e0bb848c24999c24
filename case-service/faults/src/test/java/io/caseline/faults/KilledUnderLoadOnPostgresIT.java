package io.caseline.faults;

import io.caseline.faults.stand.Form;
import io.caseline.faults.stand.Site;

class KilledUnderLoadOnPostgresIT extends KilledUnderLoad {

  @Override
  Site site() throws Exception {
    return Site.onPostgres();
  }

  @Override
  String name() {
    return "kill -9 of the service, PostgreSQL";
  }

  @Override
  int rounds() {
    return Form.times(2, 50);
  }
}
