package io.caseline.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When something is due, counted with java.time and nothing of ours: what the law says in the words
 * of a textbook, to compare with.
 */
record DueByHand(ZoneId zone) {

  private static final LocalTime LAST_MILLISECOND = LocalTime.of(23, 59, 59, 999_000_000);

  /** So many seconds, whatever the clocks on the wall do. */
  static Instant afterHours(Instant received, int hours) {
    return Instant.ofEpochMilli(received.toEpochMilli() + hours * 3_600_000L);
  }

  /** The same hour of the wall's clock, some days later. */
  Instant sameHourDaysLater(Instant time, int days) {
    var wall = time.atZone(zone).toLocalDateTime();
    return wall.plusDays(days).atZone(zone).toInstant();
  }

  /** The end of the last day, not counting the day of receipt. */
  Instant endOfDay(Instant received, int days) {
    LocalDate day = received.atZone(zone).toLocalDate();
    for (int i = 0; i < days; i++) {
      day = day.plusDays(1);
    }
    return day.atTime(LAST_MILLISECOND).atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }
}
