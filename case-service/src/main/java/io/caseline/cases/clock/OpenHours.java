package io.caseline.cases.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * A stretch of one day in which people work, as the clock on their wall shows it.
 *
 * @param from minutes after the beginning of the day
 * @param to the first minute that no longer belongs to it; 1440 is the end of the day
 */
public record OpenHours(int from, int to) {

  private static final int WHOLE_DAY = 24 * 60;
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  public OpenHours {
    if (from < 0 || to > WHOLE_DAY || from >= to) {
      throw new IllegalArgumentException("open hours begin before they end, on one day");
    }
  }

  /**
   * Reads times such as {@code 08:00}; the end may be {@code 24:00}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static OpenHours parse(String from, String to) {
    return new OpenHours(minute(from), to.equals("24:00") ? WHOLE_DAY : minute(to));
  }

  public String fromText() {
    return text(from);
  }

  public String toText() {
    return text(to);
  }

  public int minutes() {
    return to - from;
  }

  LocalDateTime start(LocalDate day) {
    return at(day, from);
  }

  LocalDateTime end(LocalDate day) {
    return at(day, to);
  }

  private static LocalDateTime at(LocalDate day, int minute) {
    return minute == WHOLE_DAY
        ? day.plusDays(1).atStartOfDay()
        : day.atTime(minute / 60, minute % 60);
  }

  private static int minute(String time) {
    if (!TIME.matcher(time).matches()) {
      throw new IllegalArgumentException("a time of day is written as 08:00");
    }
    return LocalTime.parse(time).toSecondOfDay() / 60;
  }

  private static String text(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
