package io.caseline.clocks.calendar;

import io.caseline.cases.clock.OpenHours;
import io.caseline.clocks.calendar.Calendar.Hours;
import io.caseline.web.problem.InputError;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A calendar as it shall be. */
record ChangeCalendarBody(
    @NotBlank @Size(max = 100) @Schema(example = "Saturday desk") String name,
    @Schema(description = "An IANA name. Left out: the plan's", example = "America/Chicago")
        @Nullable String timeZone,
    @NotNull
        @Schema(
            description =
                "By weekday, at most six stretches a day; on a weekday that is not named nobody"
                    + " works. A night is the end of one day and the beginning of the next")
        Map<DayOfWeek, @Nullable List<@Nullable Hours>> hours,
    @NotNull @Schema(description = "Whether nobody works on these") Boolean usFederalHolidays,
    @Size(max = 1000) @Schema(description = "Further days on which nobody works")
        @Nullable List<@NotNull LocalDate> closedDays) {

  private static final int MOST_STRETCHES = 6;
  private static final int LEAST_MINUTES_A_WEEK = 60;

  /** What does not fit together, though each field is well-formed. */
  List<InputError> contradictions() {
    List<InputError> errors = new ArrayList<>();
    if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
      errors.add(InputError.inBody("/timeZone", "Must be an IANA name, such as America/New_York."));
    }
    int minutes = 0;
    for (var day : new EnumMap<>(hours).entrySet()) {
      minutes += minutesOf("/hours/" + day.getKey(), day.getValue(), errors);
    }
    if (errors.isEmpty() && minutes < LEAST_MINUTES_A_WEEK) {
      errors.add(InputError.inBody("/hours", "Must be an hour a week at least."));
    }
    return errors;
  }

  private static int minutesOf(
      String pointer, @Nullable List<@Nullable Hours> day, List<InputError> errors) {
    if (day == null || day.size() > MOST_STRETCHES) {
      errors.add(InputError.inBody(pointer, "Must be a list of at most six stretches."));
      return 0;
    }
    boolean[] taken = new boolean[24 * 60];
    int minutes = 0;
    for (int i = 0; i < day.size(); i++) {
      OpenHours open = readable(day.get(i));
      if (open == null) {
        errors.add(
            InputError.inBody(
                pointer + "/" + i, "Must be from and to, as in 08:00 and 18:00, up to 24:00."));
        continue;
      }
      for (int minute = open.from(); minute < open.to(); minute++) {
        if (taken[minute]) {
          errors.add(InputError.inBody(pointer + "/" + i, "Must not overlap with another."));
          break;
        }
        taken[minute] = true;
      }
      minutes += open.minutes();
    }
    return minutes;
  }

  private static @Nullable OpenHours readable(@Nullable Hours hours) {
    try {
      return hours == null || hours.from() == null || hours.to() == null ? null : hours.open();
    } catch (IllegalArgumentException notATime) {
      return null;
    }
  }

  /** A body without contradictions as a calendar. */
  @SuppressWarnings("NullAway") // without contradictions nothing in the hours is null
  Calendar calendar(String id) {
    Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
    hours.forEach(
        (day, stretches) -> {
          if (!stretches.isEmpty()) {
            days.put(
                day, stretches.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList());
          }
        });
    return new Calendar(
        id,
        name.strip(),
        timeZone,
        days,
        usFederalHolidays,
        closedDays == null ? List.of() : closedDays.stream().distinct().sorted().toList());
  }
}
