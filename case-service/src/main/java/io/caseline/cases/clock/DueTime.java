package io.caseline.cases.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a legal clock ends. Always counted anew from its parts, so that the order in which a clock
 * was tolled and extended makes no difference.
 *
 * @param start what the law counts from
 * @param extension null while it is not extended
 * @param stoodStill the time for which it was tolled
 * @param zone the plan's: it says where a day begins and ends
 */
public record DueTime(
    Instant start, Limit limit, @Nullable Limit extension, StoodStill stoodStill, ZoneId zone) {

  /**
   * Time that does not count, in both measures: a limit in hours uses the one, a limit in days the
   * other.
   *
   * @param days the calendar days from the day of each stop to the day of each going on
   */
  public record StoodStill(Duration elapsed, int days) {

    public static final StoodStill NONE = new StoodStill(Duration.ZERO, 0);

    public StoodStill plus(Instant from, Instant to, ZoneId zone) {
      long passed =
          ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone));
      return new StoodStill(
          elapsed.plus(Duration.between(from, to)), Math.toIntExact(days + passed));
    }
  }

  public static DueTime of(Instant start, Limit limit, ZoneId zone) {
    return new DueTime(start, limit, null, StoodStill.NONE, zone);
  }

  public DueTime extendedBy(Limit more) {
    return new DueTime(start, limit, more, stoodStill, zone);
  }

  public DueTime havingStoodStill(StoodStill time) {
    return new DueTime(start, limit, extension, time, zone);
  }

  /** The last moment, to the millisecond, at which the deadline is still kept. */
  public Instant instant() {
    return limit.inDays() ? endOfLastDay() : lastHour();
  }

  /** When three quarters of the time, as it is known now, are over. */
  public Instant warning() {
    return Warning.between(start, instant());
  }

  private Instant endOfLastDay() {
    LocalDate last = limit.lastDay(LocalDate.ofInstant(start, zone)).plusDays(stoodStill.days());
    if (extension != null && extension.inDays()) {
      last = extension.lastDay(last);
    }
    Instant end = endOf(last);
    return extension == null ? end : end.plus(extension.hours());
  }

  /** The day on which the clocks go forward or back ends when the next one begins. */
  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
  }

  /** An extension in days moves the hour of the deadline to the same hour of a later day. */
  private Instant lastHour() {
    Instant end = start.plus(limit.hours()).plus(stoodStill.elapsed());
    if (extension == null) {
      return end;
    }
    return end.plus(extension.hours()).atZone(zone).plusDays(extension.days()).toInstant();
  }
}
