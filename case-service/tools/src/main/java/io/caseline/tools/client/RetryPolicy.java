package io.caseline.tools.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often and how patiently a request is sent again. A retry carries the same idempotency key, so
 * it can never do a thing twice.
 *
 * @param attempts in all, the first included
 * @param firstPause what is waited before the second attempt when the server names no time
 * @param longestPause no wait is longer, whatever the server asks for
 */
public record RetryPolicy(int attempts, Duration firstPause, Duration longestPause) {

  public static final RetryPolicy DEFAULT =
      new RetryPolicy(6, Duration.ofMillis(100), Duration.ofSeconds(5));

  /** Whether an answer may be another one next time. */
  boolean passing(int status, String slug) {
    return switch (status) {
      case 429, 503 -> true;
      case 409 -> slug.equals("lost-race") || slug.equals("still-running");
      default -> false;
    };
  }

  /** Doubles with each attempt and is spread, so that those who collided do not meet again. */
  Duration pauseAfter(int attempt, Optional<Duration> askedByServer) {
    Duration growing = firstPause.multipliedBy(1L << Math.min(attempt - 1, 10));
    Duration pause = askedByServer.orElse(spread(growing));
    return pause.compareTo(longestPause) > 0 ? longestPause : pause;
  }

  private static Duration spread(Duration pause) {
    return Duration.ofMillis(
        pause.toMillis() / 2 + ThreadLocalRandom.current().nextLong(pause.toMillis() / 2 + 1));
  }
}
