package io.caseline.retention.rules;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.LineOfBusiness;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of one rule, and how it came about.
 *
 * @param changedBy null when it came with Caseline
 */
public record RetentionRule(
    @Schema(example = "medicare-advantage") String ruleId,
    @Schema(example = "1") int version,
    LineOfBusiness lineOfBusiness,
    @Schema(description = "Null: every category that has no rule of its own")
        @Nullable Category category,
    @Schema(description = "From the closing of the member's last case", example = "10") int years,
    @Schema(example = "42 CFR 422.504(d)") String citation,
    @Schema(description = "Null: it came with Caseline", example = "adam")
        @Nullable String changedBy,
    Instant changedAt,
    @Schema(example = "Confirmed by counsel.") String reason) {

  /** Whether it is the same rule for the same reason, whoever wrote it down. */
  boolean saysTheSameAs(RetentionRule other) {
    return isFor(other.lineOfBusiness, other.category)
        && years == other.years
        && citation.equals(other.citation)
        && reason.equals(other.reason);
  }

  boolean isFor(LineOfBusiness someLine, @Nullable Category someCategory) {
    return lineOfBusiness == someLine && category == someCategory;
  }
}
