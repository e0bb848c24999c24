package io.caseline.platform.projections;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild has come. Reckoned from what is stored with it, so that every node says the
 * same, after a restart too.
 *
 * @param since when it was asked for
 * @param done the events of the cases that have been shown
 * @param total about how many events there are: the position of the newest, when it began
 * @param perSecond events a second, since it was asked for
 * @param remaining how long the rest takes at that rate, as an ISO 8601 duration; null as long as
 *     nothing is done
 */
record RebuildProgress(
    Instant since,
    @Schema(example = "2500000") long done,
    @Schema(example = "10000000") long total,
    @Schema(example = "20000") long perSecond,
    @Schema(type = "string", example = "PT6M15S") @Nullable Duration remaining) {

  /**
   * Of a projection that waits for its turn nothing is done.
   *
   * @param shown the events of the cases that the rebuild has shown that goes on
   * @param head the newest event
   */
  static RebuildProgress of(RebuildTables.Asked asked, long shown, long head, Instant now) {
    return asked.head() == null
        ? reckoned(asked.at(), 0, head, now)
        : reckoned(asked.at(), Math.min(shown, asked.head()), asked.head(), now);
  }

  private static RebuildProgress reckoned(Instant since, long done, long total, Instant now) {
    long seconds = Math.max(1, Duration.between(since, now).toSeconds());
    long perSecond = done / seconds;
    Duration remaining =
        perSecond == 0 ? null : Duration.ofSeconds(Math.ceilDiv(total - done, perSecond));
    return new RebuildProgress(since, done, total, perSecond, remaining);
  }
}
