package io.caseline.memberservice.coverage;

import io.caseline.contracts.members.LineOfBusiness;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A span of coverage as it is shown. */
public record CoverageView(
    UUID id,
    LineOfBusiness lineOfBusiness,
    @Schema(description = "The first day covered.") LocalDate from,
    @Schema(description = "The last day covered; null while no end is known.")
        @Nullable LocalDate through,
    @Nullable String plan,
    @Schema(description = "The number on the card.") @Nullable String memberNumber) {

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
