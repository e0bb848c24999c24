package io.caseline.cases.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the days as the Office of Personnel Management publishes them. */
class UsFederalHolidaysTest {

  @ParameterizedTest
  @CsvSource({
    "2020, 01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25",
    "2021, 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
    "2022, 01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26",
    "2023, 01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
    "2024, 01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
    "2025, 01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
    "2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
    "2027, 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
    "2028, 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
    "2029, 01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25",
    "2030, 01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
  })
  void are_kept_on_the_days_that_are_published(int year, String days) {
    List<LocalDate> published =
        Stream.of(days.split(" ")).map(day -> LocalDate.parse(year + "-" + day)).toList();

    assertThat(UsFederalHolidays.observedIn(year).keySet()).containsExactlyElementsOf(published);
  }

  @Test
  void a_new_year_on_a_saturday_is_kept_in_the_old_year() {
    assertThat(UsFederalHolidays.observedIn(2021))
        .containsEntry(LocalDate.of(2021, 12, 31), "New Year's Day");
    assertThat(UsFederalHolidays.isObservedOn(LocalDate.of(2022, 1, 1))).isFalse();
    assertThat(UsFederalHolidays.isObservedOn(LocalDate.of(2027, 12, 31))).isTrue();
  }

  @Test
  void begin_when_the_law_begins() {
    assertThat(UsFederalHolidays.observedIn(1985)).hasSize(9);
    assertThat(UsFederalHolidays.observedIn(1986))
        .containsEntry(LocalDate.of(1986, 1, 20), "Birthday of Martin Luther King, Jr.");
    assertThat(UsFederalHolidays.isObservedOn(LocalDate.of(2020, 6, 19))).isFalse();
    assertThat(UsFederalHolidays.isObservedOn(LocalDate.of(2021, 6, 18))).isTrue();
    assertThat(UsFederalHolidays.isObservedOn(LocalDate.of(1975, 10, 27))).isTrue();
    assertThat(UsFederalHolidays.isObservedOn(LocalDate.of(1975, 11, 11))).isFalse();
    assertThat(UsFederalHolidays.isObservedOn(LocalDate.of(1978, 11, 10))).isTrue();
  }

  @Test
  void are_never_kept_on_a_weekend() {
    assertThat(
            IntStream.rangeClosed(1971, 2100)
                .mapToObj(UsFederalHolidays::observedIn)
                .flatMap(year -> year.keySet().stream())
                .map(LocalDate::getDayOfWeek))
        .isNotEmpty()
        .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }
}
