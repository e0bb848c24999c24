package io.caseline.platform.projections;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild has come. Reckoned from what is stored with the positions, so that every node
 * says the same, after a restart too.
 *
 * @param since when it was asked for
 * @param done up to which position all parts have come
 * @param total the newest event
 * @param perSecond positions a second, since it was asked for
 * @param remaining how long the rest takes at that rate, as an ISO 8601 duration; null as long as
 *     nothing is done
 */
record RebuildProgress(
    Instant since,
    @Schema(example = "2500000") long done,
    @Schema(example = "10000000") long total,
    @Schema(example = "20000") long perSecond,
    @Schema(type = "string", example = "PT6M15S") @Nullable Duration remaining) {

  /** Null when no part of the projection is built anew, or since when is not known. */
  static @Nullable RebuildProgress of(List<Part> parts, long done, long head, Instant now) {
    return parts.stream()
        .map(Part::rebuildingSince)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .map(since -> reckoned(since, done, head, now))
        .orElse(null);
  }

  private static RebuildProgress reckoned(Instant since, long done, long total, Instant now) {
    long seconds = Math.max(1, Duration.between(since, now).toSeconds());
    long perSecond = done / seconds;
    Duration remaining =
        perSecond == 0 ? null : Duration.ofSeconds(Math.ceilDiv(total - done, perSecond));
    return new RebuildProgress(since, done, total, perSecond, remaining);
  }
}
