package io.caseline.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param rounds in each of which floor and service take a turn at every measure
 * @param turn how long each of them is asked in a round
 * @param warmUp how long the service is asked in a round before, which does not count; the floor,
 *     which has little to compile, a quarter of it
 * @param growing how many cases of some twenty events are appended to
 * @param more whether what takes longer is measured too: 64 connections, timelines, claim-next, lag
 */
public record Extent(int rounds, Duration turn, Duration warmUp, int growing, boolean more) {

  static final Extent QUICK =
      new Extent(3, Duration.ofSeconds(3), Duration.ofSeconds(6), 192, false);

  static final Extent FULL =
      new Extent(5, Duration.ofSeconds(5), Duration.ofSeconds(20), 640, true);
}
