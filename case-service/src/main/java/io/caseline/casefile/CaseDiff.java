package io.caseline.casefile;

import io.caseline.cases.timeline.TimelineEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a case between two points of its history.
 *
 * @param changes in the order in which a case is shown
 * @param events what led to them
 */
record CaseDiff(
    UUID caseId, Point from, Point to, List<Change> changes, List<TimelineEntry> events) {

  /**
   * A point of a case's history.
   *
   * @param recordedAt of the last event that counts
   */
  @Schema(name = "PointOfACase")
  record Point(@Schema(example = "7") long version, Instant recordedAt) {}

  /** One thing that is not as it was. */
  @Schema(name = "CaseChange")
  record Change(
      @Schema(
              description = "Where in the case; in the earlier one if it is no longer there",
              example = "/owner")
          String pointer,
      @Schema(description = "Null where there was none") @Nullable Object before,
      @Schema(description = "Null where there is none") @Nullable Object after,
      @Schema(example = "The owner changed from maria to jon.") String summary) {}
}
