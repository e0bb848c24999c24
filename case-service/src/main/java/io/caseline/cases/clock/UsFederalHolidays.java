package io.caseline.cases.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The public holidays of the federal government of the United States, on the days on which they are
 * observed (5 U.S.C. 6103; Executive Order 11582): one on a Saturday is kept on the Friday before,
 * one on a Sunday on the Monday after. So the New Year of 2022 was kept on 31 December 2021.
 *
 * <p>By rule, as the law has stood since 1971. Days off that a president orders once are not known:
 * a calendar names those itself. Computed here, because the library that was looked at (jollyday)
 * misses a New Year kept in the old one, and comes with more than this needs.
 */
public final class UsFederalHolidays {

  private static final int UNIFORM_MONDAYS = 1971;
  private static final int VETERANS_DAY_BACK_IN_NOVEMBER = 1978;
  private static final int MARTIN_LUTHER_KING = 1986;
  private static final int JUNETEENTH = 2021;

  private static final Map<Integer, Map<LocalDate, String>> BY_YEAR = new ConcurrentHashMap<>();

  private UsFederalHolidays() {}

  public static boolean isObservedOn(LocalDate day) {
    return observedIn(day.getYear()).containsKey(day);
  }

  /** The names of the holidays kept in a year, by their days, in order. */
  public static Map<LocalDate, String> observedIn(int year) {
    return BY_YEAR.computeIfAbsent(year, UsFederalHolidays::compute);
  }

  private record Holiday(LocalDate day, String name) {

    LocalDate observed() {
      return switch (day.getDayOfWeek()) {
        case SATURDAY -> day.minusDays(1);
        case SUNDAY -> day.plusDays(1);
        default -> day;
      };
    }
  }

  private static Map<LocalDate, String> compute(int year) {
    Map<LocalDate, String> observed = new TreeMap<>();
    Stream.concat(of(year).stream(), Stream.of(newYear(year + 1)))
        .filter(holiday -> holiday.observed().getYear() == year)
        .forEach(holiday -> observed.put(holiday.observed(), holiday.name()));
    return Collections.unmodifiableMap(observed);
  }

  private static List<Holiday> of(int year) {
    return Stream.of(
            newYear(year),
            monday(3, year, Month.JANUARY, "Birthday of Martin Luther King, Jr."),
            monday(3, year, Month.FEBRUARY, "Washington's Birthday"),
            memorialDay(year),
            new Holiday(LocalDate.of(year, Month.JUNE, 19), "Juneteenth National Independence Day"),
            new Holiday(LocalDate.of(year, Month.JULY, 4), "Independence Day"),
            monday(1, year, Month.SEPTEMBER, "Labor Day"),
            monday(2, year, Month.OCTOBER, "Columbus Day"),
            veteransDay(year),
            thanksgiving(year),
            new Holiday(LocalDate.of(year, Month.DECEMBER, 25), "Christmas Day"))
        .filter(UsFederalHolidays::wasLaw)
        .toList();
  }

  private static boolean wasLaw(Holiday holiday) {
    int year = holiday.day().getYear();
    return switch (holiday.day().getMonth()) {
      case JANUARY -> holiday.day().getDayOfMonth() == 1 || year >= MARTIN_LUTHER_KING;
      case JUNE -> year >= JUNETEENTH;
      default -> true;
    };
  }

  private static Holiday newYear(int year) {
    return new Holiday(LocalDate.of(year, Month.JANUARY, 1), "New Year's Day");
  }

  private static Holiday memorialDay(int year) {
    return new Holiday(
        LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
        "Memorial Day");
  }

  private static Holiday veteransDay(int year) {
    String name = "Veterans Day";
    return year >= UNIFORM_MONDAYS && year < VETERANS_DAY_BACK_IN_NOVEMBER
        ? monday(4, year, Month.OCTOBER, name)
        : new Holiday(LocalDate.of(year, Month.NOVEMBER, 11), name);
  }

  private static Holiday thanksgiving(int year) {
    return new Holiday(
        LocalDate.of(year, Month.NOVEMBER, 1)
            .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)),
        "Thanksgiving Day");
  }

  private static Holiday monday(int which, int year, Month month, String name) {
    return new Holiday(
        LocalDate.of(year, month, 1)
            .with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY)),
        name);
  }
}
