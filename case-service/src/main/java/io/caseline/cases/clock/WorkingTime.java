package io.caseline.cases.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * So much time of a calendar, of which some may be used.
 *
 * @param within the whole of it
 */
public record WorkingTime(Duration within, BusinessCalendar calendar) {

  /** When it is used up if it runs from then on. */
  public Instant dueAt(Instant from, Duration used) {
    return calendar.plus(from, left(within, used));
  }

  /** When three quarters of it are used if it runs from then on. */
  public Instant warnAt(Instant from, Duration used) {
    return calendar.plus(from, left(Warning.after(within), used));
  }

  private static Duration left(Duration whole, Duration used) {
    return used.compareTo(whole) < 0 ? whole.minus(used) : Duration.ZERO;
  }
}
