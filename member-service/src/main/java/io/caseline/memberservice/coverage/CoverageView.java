package io.caseline.memberservice.coverage;

import io.caseline.contracts.members.LineOfBusiness;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A span of coverage as it is shown. */
public record CoverageView(
    UUID id,
    LineOfBusiness lineOfBusiness,
    LocalDate from,
    @Nullable LocalDate through,
    @Nullable String plan,
    @Nullable String memberNumber) {

  public static CoverageView of(Coverage coverage) {
    CoverageTerms terms = coverage.terms();
    return new CoverageView(
        coverage.id(),
        terms.lineOfBusiness(),
        terms.from(),
        terms.through(),
        terms.plan(),
        terms.memberNumber());
  }
}
