package io.caseline.reports;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Clocks that have in common what the report is grouped by; the rest is null. */
record ClockGroup(
    @Nullable ClockSet set,
    @Nullable String kind,
    @Nullable String ruleId,
    @Nullable String citation,
    @Nullable String month,
    @Nullable String department,
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
