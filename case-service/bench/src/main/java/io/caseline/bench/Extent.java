package io.caseline.bench;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How much is measured.
 *
 * @param rounds at most, in each of which floor and service take a turn at every measure
 * @param roundsWithin no further round begins that would probably be over later than this after the
 *     start of the run; what is measured after the rounds takes a minute or two
 * @param turn how long each of them is asked in a round
 * @param warmUp how long the service is asked in a round before, which does not count; the floor,
 *     which has little to compile, a quarter of it
 * @param opening how long cases are opened at first that nobody touches again: a plan has many, and
 *     few other things have the service do as much
 * @param growing how many cases of some twenty events are appended to
 * @param more whether what takes longer is measured too: 64 connections, timelines, claim-next, lag
 */
public record Extent(
    int rounds,
    Duration roundsWithin,
    Duration turn,
    Duration warmUp,
    Duration opening,
    int growing,
    boolean more) {

  static final Extent QUICK =
      new Extent(
          3,
          Duration.ofSeconds(370),
          Duration.ofSeconds(3),
          Duration.ofSeconds(8),
          Duration.ofSeconds(40),
          400,
          false);

  static final Extent FULL =
      new Extent(
          5,
          Duration.ofHours(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofMinutes(2),
          3_000,
          true);

  /** The rounds of a run that starts now. */
  Rounds roundsFrom(InstantSource clock) {
    return new Rounds(rounds, clock.instant().plus(roundsWithin), clock);
  }
}
