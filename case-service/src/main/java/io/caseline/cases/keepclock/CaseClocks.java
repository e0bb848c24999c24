package io.caseline.cases.keepclock;

import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.Departments;
import io.caseline.cases.model.LegalClock;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.UUID;

/** Finds the clock that a command is about, and says in the same words what is wrong with it. */
final class CaseClocks {

  private CaseClocks() {}

  /**
   * A legal clock that still runs, or stands still, for the people of the responsible department.
   */
  static LegalClock unsettled(Case current, UUID clockId, Actor by) {
    var facts = current.notClosed();
    Departments.requireResponsible(by, facts.custody());
    LegalClock clock =
        facts
            .clocks()
            .legal(clockId)
            .orElseThrow(
                () ->
                    Rejection.because(Reason.ITEM_NOT_FOUND, "The case has no such legal clock."));
    if (!clock.unsettled()) {
      throw Rejection.because(Reason.CLOCK_SETTLED, "This clock no longer runs.")
          .with("clockStatus", clock.status().name());
    }
    return clock;
  }

  /** A deadline that has passed is neither moved nor held up. */
  static void refuseWhenMissed(LegalClock clock, Instant at) {
    if (clock.missedAt() != null || clock.isOver(at)) {
      throw Rejection.because(
              Reason.CLOCK_MISSED, "The deadline has passed. What the law makes of it stands.")
          .with("dueAt", clock.dueAt());
    }
  }
}
