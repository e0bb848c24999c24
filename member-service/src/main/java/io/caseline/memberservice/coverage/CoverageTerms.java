package io.caseline.memberservice.coverage;

import io.caseline.contracts.members.LineOfBusiness;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed about one span of coverage.
 *
 * @param from the first day covered
 * @param through the last day covered; null while no end is known
 * @param plan the plan's or payer's name, as the member knows it
 * @param memberNumber the number on the member's card
 */
@StartsBeforeItEnds
public record CoverageTerms(
    @NotNull LineOfBusiness lineOfBusiness,
    @Schema(description = "The first day covered.") @NotNull LocalDate from,
    @Schema(description = "The last day covered; null while no end is known.")
        @Nullable LocalDate through,
    @Size(min = 1, max = 100) @Nullable String plan,
    @Schema(description = "The number on the card.") @Size(min = 1, max = 64)
        @Nullable String memberNumber) {

  public boolean overlaps(CoverageTerms other) {
    return lineOfBusiness == other.lineOfBusiness
        && !endsBefore(other.from)
        && !other.endsBefore(from);
  }

  private boolean endsBefore(LocalDate day) {
    return through != null && through.isBefore(day);
  }

  /**
   * The first span, by day, that begins before an earlier one of its line of business has ended.
   */
  public static Optional<CoverageTerms> firstOverlap(List<CoverageTerms> all) {
    List<CoverageTerms> inOrder =
        all.stream()
            .sorted(
                Comparator.comparing(CoverageTerms::lineOfBusiness)
                    .thenComparing(CoverageTerms::from))
            .toList();
    for (int i = 1; i < inOrder.size(); i++) {
      if (inOrder.get(i).overlaps(inOrder.get(i - 1))) {
        return Optional.of(inOrder.get(i));
      }
    }
    return Optional.empty();
  }
}
