package io.caseline.story;

import io.caseline.story.IncidentSteps.Kind;
import io.caseline.story.IncidentSteps.Step;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Working time counted day by day with java.time and nothing of ours: eight to six from Monday to
 * Friday in New York, without the federal holidays of the years of the log.
 */
final class WorkedByHand {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(18, 0);

  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.of(2016, 1, 1),
          LocalDate.of(2016, 1, 18),
          LocalDate.of(2016, 2, 15),
          LocalDate.of(2016, 5, 30),
          LocalDate.of(2016, 7, 4),
          LocalDate.of(2016, 9, 5),
          LocalDate.of(2016, 10, 10),
          LocalDate.of(2016, 11, 11),
          LocalDate.of(2016, 11, 24),
          LocalDate.of(2016, 12, 26),
          LocalDate.of(2017, 1, 2),
          LocalDate.of(2017, 1, 16),
          LocalDate.of(2017, 2, 20));

  /** From the opening, or a reopening, to its end; without the times of waiting for the member. */
  private record Stretch(List<Instant> startsAndStops, Instant end) {}

  private WorkedByHand() {}

  /** How often the incident was worked on for longer than that before it was over. */
  static long overdue(IncidentSteps incident, Duration limit) {
    return stretches(incident).stream().filter(stretch -> isOverdue(stretch, limit)).count();
  }

  private static List<Stretch> stretches(IncidentSteps incident) {
    List<Stretch> stretches = new ArrayList<>();
    List<Instant> times = new ArrayList<>(List.of(incident.opened()));
    boolean open = true;
    for (Step step : incident.steps()) {
      if (step.kind() == Kind.RESOLVE) {
        times.add(step.at());
        stretches.add(new Stretch(times, step.at()));
        open = false;
      } else if (step.kind() == Kind.REOPEN) {
        times = new ArrayList<>(List.of(step.at()));
        open = true;
      } else if (step.kind() == Kind.ASK_MEMBER || step.kind() == Kind.HEAR_FROM_MEMBER) {
        times.add(step.at());
      }
    }
    if (open) {
      times.add(incident.end());
      stretches.add(new Stretch(times, incident.end()));
    }
    return stretches;
  }

  private static boolean isOverdue(Stretch stretch, Duration limit) {
    Duration left = limit;
    List<Instant> times = stretch.startsAndStops();
    for (int i = 0; i + 1 < times.size(); i += 2) {
      Instant due = reached(times.get(i), times.get(i + 1), left);
      if (due != null) {
        return due.isBefore(stretch.end());
      }
      left = left.minus(worked(times.get(i), times.get(i + 1)));
    }
    return false;
  }

  /** When that much has been worked; null when it is not within the two times. */
  private static @Nullable Instant reached(Instant from, Instant to, Duration amount) {
    Duration left = amount;
    for (LocalDate day = dayOf(from); !day.isAfter(dayOf(to)); day = day.plusDays(1)) {
      Duration today = workedOn(day, from, to);
      if (!today.isZero() && today.compareTo(left) >= 0) {
        return later(from, day.atTime(OPENS).atZone(ZONE).toInstant()).plus(left);
      }
      left = left.minus(today);
    }
    return null;
  }

  private static Duration worked(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    for (LocalDate day = dayOf(from); !day.isAfter(dayOf(to)); day = day.plusDays(1)) {
      sum = sum.plus(workedOn(day, from, to));
    }
    return sum;
  }

  private static Duration workedOn(LocalDate day, Instant from, Instant to) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || HOLIDAYS.contains(day)) {
      return Duration.ZERO;
    }
    Instant start = later(from, day.atTime(OPENS).atZone(ZONE).toInstant());
    Instant closing = day.atTime(CLOSES).atZone(ZONE).toInstant();
    Instant stop = to.isBefore(closing) ? to : closing;
    return start.isBefore(stop) ? Duration.between(start, stop) : Duration.ZERO;
  }

  private static LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, ZONE);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
