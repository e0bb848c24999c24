package io.caseline.contracts.members;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a line of business covers a member.
 *
 * @param from the first day covered
 * @param through the last day covered; null while no end is known
 */
public record CoverageSpan(
    LineOfBusiness lineOfBusiness, LocalDate from, @Nullable LocalDate through) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (through == null || !day.isAfter(through));
  }
}
