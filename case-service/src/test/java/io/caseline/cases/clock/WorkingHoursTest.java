package io.caseline.cases.clock;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

  private static final List<OpenHours> EIGHT_TO_SIX = List.of(OpenHours.parse("08:00", "18:00"));
  private static final WorkingHours OFFICE =
      new WorkingHours(
          "office-hours",
          Drawn.NEW_YORK,
          Map.of(
              MONDAY, EIGHT_TO_SIX,
              TUESDAY, EIGHT_TO_SIX,
              WEDNESDAY, EIGHT_TO_SIX,
              THURSDAY, EIGHT_TO_SIX,
              FRIDAY, EIGHT_TO_SIX),
          true,
          Set.of(LocalDate.of(2026, 12, 24)));

  @ParameterizedTest(name = "{1} of work after {0} is {2}: {3}")
  @CsvSource({
    "2026-03-04T09:00, PT8H,    2026-03-04T17:00, within a day",
    "2026-03-04T16:00, PT8H,    2026-03-05T14:00, over night",
    "2026-03-04T08:00, PT10H,   2026-03-04T18:00, a whole day ends with it",
    "2026-03-04T08:00, PT10H1M, 2026-03-05T08:01, and a minute more on the next",
    "2026-03-04T22:15, PT1H,    2026-03-05T09:00, what comes at night waits for the morning",
    "2026-03-06T17:00, PT2H,    2026-03-09T09:00, over the weekend on which clocks go forward",
    "2026-10-30T17:00, PT2H,    2026-11-02T09:00, over the weekend on which clocks go back",
    "2024-02-28T17:00, PT12H,   2024-03-01T09:00, over a leap day",
    "2026-07-02T17:00, PT2H,    2026-07-06T09:00, Independence Day kept on a Friday",
    "2026-12-23T17:00, PT2H,    2026-12-28T09:00, a closed day and Christmas and a weekend",
    "2021-12-30T17:00, PT2H,    2022-01-03T09:00, a New Year kept in the old year",
    "2025-12-31T17:30, PT1H,    2026-01-02T08:30, over the end of a year",
  })
  void counts_office_hours(LocalDateTime from, Duration work, LocalDateTime until, String because) {
    Instant start = from.atZone(Drawn.NEW_YORK).toInstant();
    Instant end = until.atZone(Drawn.NEW_YORK).toInstant();

    assertThat(OFFICE.plus(start, work)).as(because).isEqualTo(end);
    assertThat(OFFICE.between(start, end)).isEqualTo(work);
  }

  @Test
  void a_night_in_which_the_clocks_go_forward_is_an_hour_shorter() {
    var always = everyDay(OpenHours.parse("00:00", "24:00"));
    Instant midnight = LocalDateTime.of(2026, 3, 8, 0, 0).atZone(Drawn.NEW_YORK).toInstant();
    Instant next = LocalDateTime.of(2026, 3, 9, 0, 0).atZone(Drawn.NEW_YORK).toInstant();

    assertThat(always.between(midnight, next)).isEqualTo(Duration.ofHours(23));
    assertThat(everyDay(OpenHours.parse("01:00", "04:00")).between(midnight, next))
        .isEqualTo(Duration.ofHours(2));
    assertThat(everyDay(OpenHours.parse("02:15", "02:45")).between(midnight, next))
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void a_night_in_which_the_clocks_go_back_is_an_hour_longer() {
    var night = everyDay(OpenHours.parse("00:00", "04:00"));
    Instant midnight = LocalDateTime.of(2026, 11, 1, 0, 0).atZone(Drawn.NEW_YORK).toInstant();

    assertThat(night.between(midnight, midnight.plus(Duration.ofDays(1))))
        .isEqualTo(Duration.ofHours(5));
  }

  @Test
  void no_work_takes_no_time() {
    Instant sunday = LocalDateTime.of(2026, 3, 8, 12, 0).atZone(Drawn.NEW_YORK).toInstant();

    assertThat(OFFICE.plus(sunday, Duration.ZERO)).isEqualTo(sunday);
    assertThat(OFFICE.plus(sunday, Duration.ofHours(-3))).isEqualTo(sunday);
    assertThat(OFFICE.between(sunday, sunday.minusSeconds(1))).isEqualTo(Duration.ZERO);
  }

  @Test
  void refuses_hours_that_cannot_be() {
    assertThatIllegalArgumentException().isThrownBy(() -> OpenHours.parse("18:00", "08:00"));
    assertThatIllegalArgumentException().isThrownBy(() -> OpenHours.parse("24:00", "24:00"));
    assertThatIllegalArgumentException().isThrownBy(() -> OpenHours.parse("8:00", "18:00"));
    assertThatIllegalArgumentException().isThrownBy(() -> week(Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> week(Map.of(SUNDAY, List.of())));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> week(Map.of(SATURDAY, List.of(new OpenHours(0, 61), new OpenHours(60, 90)))));
  }

  @Test
  void what_is_added_is_what_lies_between() {
    Drawn.cases(
        "between(from, from plus work) is the work",
        5_000,
        drawn -> {
          var calendar = drawn.calendar();
          Instant from = drawn.moment(calendar.zone());
          Duration work = drawn.time(Duration.ofHours(100));
          assertThat(calendar.between(from, calendar.plus(from, work))).isEqualTo(work);
        });
  }

  @Test
  void work_done_in_two_parts_takes_as_long() {
    Drawn.cases(
        "work in two parts ends when it does in one",
        5_000,
        drawn -> {
          var calendar = drawn.calendar();
          Instant from = drawn.moment(calendar.zone());
          Duration one = drawn.time(Duration.ofHours(50));
          Duration other = drawn.chance(10) ? Duration.ZERO : drawn.time(Duration.ofHours(50));
          assertThat(calendar.plus(calendar.plus(from, one), other))
              .isEqualTo(calendar.plus(from, one.plus(other)));
          Instant end = calendar.plus(from, one.plus(other));
          Instant somewhere = from.plus(drawn.time(Duration.between(from, end)));
          assertThat(calendar.between(from, somewhere).plus(calendar.between(somewhere, end)))
              .isEqualTo(one.plus(other));
        });
  }

  @Test
  void more_work_or_a_later_start_never_ends_sooner() {
    Drawn.cases(
        "more work, or a later start, never ends sooner",
        5_000,
        drawn -> {
          var calendar = drawn.calendar();
          Instant from = drawn.moment(calendar.zone());
          Duration work = drawn.time(Duration.ofHours(50));
          Instant end = calendar.plus(from, work);
          assertThat(calendar.plus(from, work.plus(drawn.time(Duration.ofHours(9))))).isAfter(end);
          assertThat(calendar.plus(from.plus(drawn.time(Duration.ofHours(60))), work))
              .isAfterOrEqualTo(end);
        });
  }

  @Test
  void nothing_is_due_when_nobody_works() {
    Drawn.cases(
        "the moment before the end is working time, not on a closed day",
        5_000,
        drawn -> {
          var calendar = drawn.calendar();
          Instant from = drawn.moment(calendar.zone());
          Instant end = calendar.plus(from, drawn.time(Duration.ofHours(80)));
          var last = LocalDateTime.ofInstant(end.minusMillis(1), calendar.zone());
          // There the clocks went back over midnight, and the wall showed the old day again.
          if (!calendar.zone().getId().equals("America/St_Johns")) {
            assertThat(calendar.isClosedOn(last.toLocalDate())).isFalse();
          }
          assertThat(calendar.between(end.minusMillis(1), end)).isEqualTo(Duration.ofMillis(1));
        });
  }

  /** Minute by minute, looking at the clock on the wall. */
  @Test
  void agrees_with_watching_the_clock() {
    Drawn.cases(
        "hours that neither begin nor end while clocks go back agree with a watched clock",
        300,
        drawn -> {
          int from = 180 + drawn.upTo(20) * 30;
          var hours = List.of(new OpenHours(0, 60), new OpenHours(from, from + 60 * 4));
          var calendar =
              new WorkingHours(
                  "c",
                  Drawn.NEW_YORK,
                  Map.of(MONDAY, hours, SATURDAY, hours, SUNDAY, hours),
                  true,
                  Set.of());
          Instant start =
              Instant.ofEpochSecond(drawn.moment(calendar.zone()).getEpochSecond() / 60 * 60);
          int minutes = drawn.upTo(60 * 24 * 5);
          long worked = 0;
          for (int i = 0; i < minutes; i++) {
            var wall = LocalDateTime.ofInstant(start.plusSeconds(60L * i), calendar.zone());
            int minute = wall.getHour() * 60 + wall.getMinute();
            boolean holiday = UsFederalHolidays.isObservedOn(wall.toLocalDate());
            DayOfWeek day = wall.getDayOfWeek();
            boolean open = minute < 60 || (minute >= from && minute < from + 240);
            if (!holiday && open && (day == MONDAY || day == SATURDAY || day == SUNDAY)) {
              worked++;
            }
          }
          assertThat(calendar.between(start, start.plusSeconds(60L * minutes)))
              .isEqualTo(Duration.ofMinutes(worked));
        });
  }

  private static WorkingHours everyDay(OpenHours hours) {
    var week = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(hours));
    }
    return week(week);
  }

  private static WorkingHours week(Map<DayOfWeek, List<OpenHours>> hours) {
    return new WorkingHours("c", Drawn.NEW_YORK, hours, false, Set.of());
  }
}
