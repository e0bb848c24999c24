package io.caseline.memberservice.member;

import java.time.LocalDate;

/** Which days a person can be born on. */
public final class LifeDates {

  private static final int LONGEST_LIFE_IN_YEARS = 130;

  private LifeDates() {}

  public static boolean isPlausibleBirth(LocalDate day, LocalDate today) {
    return !day.isAfter(today) && !day.isBefore(today.minusYears(LONGEST_LIFE_IN_YEARS));
  }
}
