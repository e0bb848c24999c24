package io.caseline.faults;

import io.caseline.faults.stand.Site;

class DiskFullOnH2IT extends DiskFull {

  @Override
  Site site() throws Exception {
    return Site.onH2();
  }

  @Override
  String name() {
    return "disk of H2 full";
  }

  @Override
  void thereIsRoom(Site site) {
    // It lives in the service, which has to find out by itself.
  }
}
