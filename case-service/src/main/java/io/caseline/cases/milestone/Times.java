package io.caseline.cases.milestone;

import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;

/** What has not happened yet is not recorded. */
final class Times {

  private Times() {}

  static void refuseTheFuture(Instant happened, Instant now) {
    if (happened.isAfter(now)) {
      throw Rejection.because(
              Reason.OCCURRED_IN_THE_FUTURE, "This cannot happen after it is recorded.")
          .with("occurredAt", happened)
          .with("now", now);
    }
  }
}
