package io.caseline.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Clocks kept and missed, in groups and in total. */
record ClockReport(
    LocalDate from,
    LocalDate to,
    @Schema(
            description = "Where the plan is: there the days and months begin",
            example = "America/New_York")
        String timeZone,
    List<Grouping> groupBy,
    ClockCounts total,
    List<CountedClocks> items) {

  static ClockReport of(Period period, Set<Grouping> groupBy, Map<ClockGroup, ClockCounts> finest) {
    var groups = new TreeMap<ClockGroup, ClockCounts>(ClockGroup.ORDER);
    finest.forEach((group, counts) -> groups.merge(group.by(groupBy), counts, ClockCounts::plus));
    return new ClockReport(
        period.from(),
        period.to(),
        period.zone().getId(),
        groupBy.stream().sorted().toList(),
        finest.values().stream().reduce(ClockCounts.NONE, ClockCounts::plus),
        groups.entrySet().stream()
            .map(it -> CountedClocks.of(it.getKey(), it.getValue()))
            .toList());
  }
}
