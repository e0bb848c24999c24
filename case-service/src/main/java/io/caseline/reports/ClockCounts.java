package io.caseline.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many clocks stand where. Each is in one of the counts; extended ones are counted again. */
record ClockCounts(
    @Schema(description = "Done in time", example = "41") long kept,
    @Schema(description = "The due time passed, whether it was done later or not", example = "2")
        long missed,
    @Schema(description = "Kept and missed", example = "43") long settled,
    @Schema(
            description = "The share of kept ones among the settled; null when none is settled",
            example = "0.9535")
        @Nullable Double keptRate,
    @Schema(description = "Not due yet, and not done yet", example = "7") long running,
    @Schema(description = "Clocks of the law that stand still", example = "0") long tolled,
    @Schema(description = "Service targets that stand still", example = "1") long paused,
    @Schema(description = "No longer needed", example = "3") long cancelled,
    @Schema(
            description = "Clocks of the law that were extended, wherever they stand",
            example = "4")
        long extended) {

  static final ClockCounts NONE = of(0, 0, 0, 0, 0, 0, 0);

  static ClockCounts of(
      long kept,
      long missed,
      long running,
      long tolled,
      long paused,
      long cancelled,
      long extended) {
    long settled = kept + missed;
    Double rate = settled == 0 ? null : Math.round(10_000.0 * kept / settled) / 10_000.0;
    return new ClockCounts(
        kept, missed, settled, rate, running, tolled, paused, cancelled, extended);
  }

  ClockCounts plus(ClockCounts more) {
    return of(
        kept + more.kept,
        missed + more.missed,
        running + more.running,
        tolled + more.tolled,
        paused + more.paused,
        cancelled + more.cancelled,
        extended + more.extended);
  }
}
