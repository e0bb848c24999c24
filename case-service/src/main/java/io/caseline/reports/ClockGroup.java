package io.caseline.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Clocks that have in common what the report is grouped by; the rest is null. */
record ClockGroup(
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
        @Nullable String partner) {

  static final Comparator<ClockGroup> ORDER =
      Comparator.comparing(ClockGroup::set, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(ClockGroup::ruleId, text())
          .thenComparing(ClockGroup::citation, text())
          .thenComparing(ClockGroup::kind, text())
          .thenComparing(ClockGroup::month, text())
          .thenComparing(ClockGroup::department, text())
          .thenComparing(ClockGroup::partner, text());

  private static Comparator<@Nullable String> text() {
    return Comparator.nullsFirst(Comparator.naturalOrder());
  }

  /** What remains of the group when it is asked for less. */
  ClockGroup by(Set<Grouping> groupBy) {
    boolean rule = groupBy.contains(Grouping.RULE);
    return new ClockGroup(
        rule ? set : null,
        rule ? kind : null,
        rule ? ruleId : null,
        rule ? citation : null,
        groupBy.contains(Grouping.MONTH) ? month : null,
        groupBy.contains(Grouping.DEPARTMENT) ? department : null,
        groupBy.contains(Grouping.PARTNER) ? partner : null);
  }
}
