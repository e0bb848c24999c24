package io.caseline.clocks.calendar;

import io.caseline.cases.clock.BusinessCalendar;
import io.caseline.cases.clock.OpenHours;
import io.caseline.cases.clock.WorkingHours;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hours in which departments work, as they are configured.
 *
 * @param timeZone null for the plan's
 */
record Calendar(
    @Schema(example = "office-hours") String id,
    @Schema(example = "Office hours") String name,
    @Schema(description = "An IANA name. Null: the plan's", example = "America/Chicago")
        @Nullable String timeZone,
    @Schema(description = "By weekday; on one that is not named nobody works")
        Map<DayOfWeek, List<Hours>> hours,
    @Schema(description = "Whether nobody works on the federal holidays of the United States")
        boolean usFederalHolidays,
    @Schema(description = "Further days on which nobody works") List<LocalDate> closedDays) {

  /** A stretch of a day. */
  record Hours(
      @NotNull @Schema(example = "08:00") String from,
      @NotNull @Schema(description = "24:00 is the end of the day", example = "18:00") String to) {

    OpenHours open() {
      return OpenHours.parse(from, to);
    }
  }

  BusinessCalendar inZone(ZoneId plans) {
    Map<DayOfWeek, List<OpenHours>> weekly = new EnumMap<>(DayOfWeek.class);
    hours.forEach((day, open) -> weekly.put(day, open.stream().map(Hours::open).toList()));
    return new WorkingHours(
        id,
        timeZone == null ? plans : ZoneId.of(timeZone),
        weekly,
        usFederalHolidays,
        Set.copyOf(closedDays));
  }
}
