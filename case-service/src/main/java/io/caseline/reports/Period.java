package io.caseline.reports;

import io.caseline.web.problem.InputError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Whole days where the plan is, the first and the last included. */
record Period(LocalDate from, LocalDate to, ZoneId zone) {

  /** Databases know no farther days, and the plan no earlier or later ones. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  /** Without a word about it, the last twelve months with the current one. */
  static Period orTheLastYear(
      @Nullable LocalDate from, @Nullable LocalDate to, Instant now, ZoneId zone) {
    LocalDate last = to == null ? LocalDate.ofInstant(now, zone) : to;
    LocalDate first = from;
    if (first == null) {
      boolean far = last.isAfter(LATEST) || last.isBefore(EARLIEST.plusYears(1));
      first = far ? EARLIEST : last.withDayOfMonth(1).minusMonths(11);
    }
    return of(first, last, zone);
  }

  static Period of(LocalDate from, LocalDate to, ZoneId zone) {
    var errors = new ArrayList<InputError>();
    requirePlausible("from", from, errors);
    requirePlausible("to", to, errors);
    if (errors.isEmpty() && to.isBefore(from)) {
      errors.add(InputError.inParameter("to", "Must not be before from."));
    }
    if (!errors.isEmpty()) {
      throw InputError.problem(errors);
    }
    return new Period(from, to, zone);
  }

  private static void requirePlausible(String name, LocalDate day, ArrayList<InputError> errors) {
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
      errors.add(
          InputError.inParameter(name, "Must be between %s and %s.".formatted(EARLIEST, LATEST)));
    }
  }

  Instant start() {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The first moment that no longer belongs to it. */
  Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
