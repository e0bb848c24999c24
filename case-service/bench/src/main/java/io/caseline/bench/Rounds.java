package io.caseline.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Counts rounds, and stops where another one, if it took as long as the longest so far, would be
 * over too late. The first is played in any case.
 */
final class Rounds {

  private final int most;
  private final InstantSource clock;
  private final Instant end;
  private Instant began;
  private Duration longest = Duration.ZERO;
  private int played;

  /**
   * Counted from now.
   *
   * @param end when the last one is to be over
   */
  Rounds(int most, Instant end, InstantSource clock) {
    this.most = most;
    this.end = end;
    this.clock = clock;
    this.began = clock.instant();
  }

  /**
   * Whether there is another; to be asked before each, the first and the one after the last too.
   */
  boolean another() {
    Instant now = clock.instant();
    if (played > 0) {
      Duration last = Duration.between(began, now);
      longest = last.compareTo(longest) > 0 ? last : longest;
    }
    if (played == most || (played > 0 && now.plus(longest).isAfter(end))) {
      return false;
    }
    began = now;
    played++;
    return true;
  }

  /** Those that there have been, with the one going on. */
  int played() {
    return played;
  }
}
