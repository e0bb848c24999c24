package io.caseline.cases.clock;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * A length of time as the law gives it. Hours are hours, across weekends, holidays and
 * daylight-saving changes; days are calendar days. The one is never turned into the other: 72 hours
 * are not three days.
 *
 * @param days calendar days; 0 for a limit in hours
 * @param hours elapsed time; zero for a limit in days
 */
public record Limit(int days, Duration hours) {

  public Limit {
    if (days < 0 || hours.isNegative() || (days == 0) == hours.isZero()) {
      throw new IllegalArgumentException("a limit is some days, or some hours");
    }
  }

  public static Limit ofDays(int days) {
    return new Limit(days, Duration.ZERO);
  }

  public static Limit ofHours(long hours) {
    return new Limit(0, Duration.ofHours(hours));
  }

  /**
   * Reads ISO 8601: {@code P30D} is thirty calendar days, {@code PT72H} 72 hours.
   *
   * @throws IllegalArgumentException for anything else: months, or days and hours together
   */
  public static Limit parse(String iso) {
    try {
      if (iso.startsWith("PT")) {
        return new Limit(0, Duration.parse(iso));
      }
      Period period = Period.parse(iso);
      if (period.toTotalMonths() == 0) {
        return ofDays(Math.toIntExact(period.get(ChronoUnit.DAYS)));
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a limit", e);
    }
    throw new IllegalArgumentException("a limit counts days or hours, not months");
  }

  public boolean inDays() {
    return days > 0;
  }

  LocalDate lastDay(LocalDate first) {
    return first.plusDays(days);
  }

  /** ISO 8601, as {@link #parse} reads it. */
  @Override
  public String toString() {
    return inDays() ? "P" + days + "D" : hours.toString();
  }
}
