package io.caseline.bench.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Waits as long as something moves, which may be for an hour, and no longer than two minutes for
 * what stands still.
 */
final class Patience {

  static final Duration LASTS = Duration.ofMinutes(2);

  private final InstantSource clock;
  private @Nullable Object seen;
  private Instant sinceWhen = Instant.MIN;

  Patience(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * One more look at it.
   *
   * @param state equal to what was seen before if nothing has moved; said to whoever waited in vain
   * @throws IllegalStateException when it has been the same for longer than two minutes
   */
  void look(Object state) {
    Instant now = clock.instant();
    if (!state.equals(seen)) {
      seen = state;
      sinceWhen = now;
    } else if (now.isAfter(sinceWhen.plus(LASTS))) {
      throw new IllegalStateException(
          "Nothing has moved for %d s: %s".formatted(LASTS.toSeconds(), state));
    }
  }
}
