package io.caseline.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A group of clocks, and how many of them stand where. What is not grouped by is null. */
record CountedClocks(
    @Nullable ClockSet set,
    @Schema(description = "What has to be done in time", example = "DECISION")
        @Nullable String kind,
    @Schema(example = "ma-grievance-standard") @Nullable String ruleId,
    @Schema(description = "Of the law; null for a service target", example = "42 CFR 422.564(e)")
        @Nullable String citation,
    @Schema(description = "In which the clocks started, where the plan is", example = "2026-03")
        @Nullable String month,
    @Schema(description = "Who had to do it", example = "appeals") @Nullable String department,
    @Schema(
            description = "The outsourced centre that opened the cases; null for the plan itself",
            example = "north-center")
        @Nullable String partner,
    ClockCounts counts) {

  static CountedClocks of(ClockGroup group, ClockCounts counts) {
    return new CountedClocks(
        group.set(),
        group.kind(),
        group.ruleId(),
        group.citation(),
        group.month(),
        group.department(),
        group.partner(),
        counts);
  }
}
