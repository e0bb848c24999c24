package io.caseline.faults;

import io.caseline.faults.stand.Site;

class DueWhileDownOnH2IT extends DueWhileDown {

  @Override
  Site site() throws Exception {
    return Site.onH2();
  }

  @Override
  String name() {
    return "deadlines due while down, H2";
  }
}
