package io.caseline.cases.clock;

import java.time.Duration;
import java.time.Instant;

/** When people are told that a deadline comes near: after three quarters of the time. */
final class Warning {

  private Warning() {}

  static Instant between(Instant start, Instant due) {
    return start.plus(after(Duration.between(start, due)));
  }

  static Duration after(Duration whole) {
    return Duration.ofMillis(whole.toMillis() / 4 * 3);
  }
}
