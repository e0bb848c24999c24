package io.caseline.cases.clock;

import java.time.Duration;
import java.time.Instant;

/** Every hour counts: for people in distress, and for times that two people agreed on. */
public record RoundTheClock() implements BusinessCalendar {

  public static final String ID = "round-the-clock";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Instant plus(Instant from, Duration time) {
    return from.plus(time);
  }

  @Override
  public Duration between(Instant from, Instant to) {
    return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
  }
}
