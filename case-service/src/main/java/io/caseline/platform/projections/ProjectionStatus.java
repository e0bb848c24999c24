package io.caseline.platform.projections;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is doing.
 *
 * @param segments in how many parts it follows the log
 * @param position up to where all parts have come
 * @param headPosition the newest event
 * @param lag how many positions it is behind
 * @param rebuild how a rebuild goes on; null when none does
 * @param parked how many events wait to be tried again
 */
record ProjectionStatus(
    @Schema(example = "worklist") String name,
    @Schema(example = "1") int segments,
    @Schema(example = "1041") long position,
    @Schema(example = "1042") long headPosition,
    @Schema(example = "1") long lag,
    State state,
    @Nullable RebuildProgress rebuild,
    @Schema(example = "0") long parked) {

  enum State {
    UP_TO_DATE,
    CATCHING_UP,
    /** It shows all cases again, and goes on with new events meanwhile. */
    REBUILDING,
    /** No node works on it. */
    STOPPED
  }
}
