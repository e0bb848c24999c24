package io.caseline.cases.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The same hours each week, but for the days on which nobody works. What counts is the time that
 * really passes while the clock on the wall is within them: a night shift in which the clocks go
 * forward is an hour shorter.
 *
 * @param weekly without the weekdays on which nobody works; a night is written as the end of one
 *     day and the beginning of the next
 * @param usFederalHolidays whether nobody works on these
 * @param closedDays further days on which nobody works
 */
public record WorkingHours(
    String id,
    ZoneId zone,
    Map<DayOfWeek, List<OpenHours>> weekly,
    boolean usFederalHolidays,
    Set<LocalDate> closedDays)
    implements BusinessCalendar {

  public WorkingHours {
    Map<DayOfWeek, List<OpenHours>> sorted = new EnumMap<>(DayOfWeek.class);
    weekly.forEach(
        (day, hours) -> {
          if (!hours.isEmpty()) {
            sorted.put(day, inOrder(hours));
          }
        });
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("a calendar without any hours would never come to an end");
    }
    weekly = Map.copyOf(sorted);
    closedDays = Set.copyOf(closedDays);
  }

  /** A stretch of working time on the line of time. */
  private record Stretch(Instant from, Instant to) {

    Duration length() {
      return Duration.between(from, to);
    }

    Stretch after(Instant moment) {
      return moment.isAfter(from) ? new Stretch(moment, to) : this;
    }

    Stretch before(Instant moment) {
      return moment.isBefore(to) ? new Stretch(from, moment) : this;
    }

    boolean isSome() {
      return from.isBefore(to);
    }
  }

  @Override
  public Instant plus(Instant from, Duration workingTime) {
    if (!workingTime.isPositive()) {
      return from;
    }
    Duration left = workingTime;
    for (LocalDate day = dayOf(from); ; day = day.plusDays(1)) {
      for (Stretch stretch : on(day, from)) {
        if (left.compareTo(stretch.length()) <= 0) {
          return stretch.from().plus(left);
        }
        left = left.minus(stretch.length());
      }
    }
  }

  @Override
  public Duration between(Instant from, Instant to) {
    Duration passed = Duration.ZERO;
    if (!to.isAfter(from)) {
      return passed;
    }
    // A day later than it seems: where clocks go back over midnight, the old day comes again.
    LocalDate last = dayOf(to).plusDays(1);
    for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
      for (Stretch stretch : on(day, from)) {
        Stretch counted = stretch.before(to);
        if (counted.isSome()) {
          passed = passed.plus(counted.length());
        }
      }
    }
    return passed;
  }

  public boolean isClosedOn(LocalDate day) {
    return !weekly.containsKey(day.getDayOfWeek())
        || closedDays.contains(day)
        || (usFederalHolidays && UsFederalHolidays.isObservedOn(day));
  }

  private LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** What is left of a day's working time after a moment. */
  private List<Stretch> on(LocalDate day, Instant moment) {
    return isClosedOn(day)
        ? List.of()
        : hours(day)
            .map(open -> new Stretch(instant(open.start(day)), instant(open.end(day))))
            .map(stretch -> stretch.after(moment))
            .filter(Stretch::isSome)
            .toList();
  }

  private Stream<OpenHours> hours(LocalDate day) {
    return weekly.getOrDefault(day.getDayOfWeek(), List.of()).stream();
  }

  /**
   * When the clock on the wall first reaches a time: one that the clocks jump over is reached when
   * they jump. So stretches that follow each other on the wall do so in time, without overlap.
   */
  private Instant instant(LocalDateTime wall) {
    ZoneOffsetTransition change = zone.getRules().getTransition(wall);
    return change != null && change.isGap()
        ? change.getInstant()
        : wall.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  private static List<OpenHours> inOrder(List<OpenHours> hours) {
    List<OpenHours> ordered =
        hours.stream().sorted(Comparator.comparingInt(OpenHours::from)).toList();
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).from() < ordered.get(i - 1).to()) {
        throw new IllegalArgumentException("the hours of a day do not overlap");
      }
    }
    return ordered;
  }
}
