package io.caseline.cases.resolvecase;

import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.LegalClock;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;

/** A closed case can do nothing for a clock any more. */
final class LegalClocks {

  private LegalClocks() {}

  static void requireSettled(CaseFacts facts) {
    var running = facts.clocks().unsettled();
    if (!running.isEmpty()) {
      throw Rejection.because(
              Reason.CLOCK_RUNNING,
              "One of the law's clocks still runs. Do what it waits for before you close the case.")
          .with("clocks", running.stream().map(LegalClock::id).toList());
    }
  }
}
