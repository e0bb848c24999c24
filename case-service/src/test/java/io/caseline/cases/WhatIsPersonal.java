package io.caseline.cases;

import io.caseline.platform.sealing.PersonalData;

/** What is personal in events, for tests of other packages. */
public final class WhatIsPersonal {

  private WhatIsPersonal() {}

  public static PersonalData inCases() {
    return new PersonalInCases();
  }
}
