package io.caseline.faults;

import io.caseline.faults.stand.Form;
import io.caseline.faults.stand.Site;

class KilledUnderLoadOnH2IT extends KilledUnderLoad {

  @Override
  Site site() throws Exception {
    return Site.onH2();
  }

  @Override
  String name() {
    return "kill -9 of the service, H2";
  }

  @Override
  int rounds() {
    return Form.times(1, 25);
  }
}
