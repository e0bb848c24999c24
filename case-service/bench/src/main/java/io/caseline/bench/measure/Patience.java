package io.caseline.bench.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
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
   * What has to be waited for, and how far each is.
   *
   * @param <E> what a look at it can fail of
   */
  interface Awaited<E extends Exception> {

    /** Who is done is not in it. */
    Map<String, Long> left() throws E;
  }

  /**
   * Looks again and again, and returns when nothing is left.
   *
   * @throws IllegalStateException when what is left has not changed for two minutes
   */
  static <E extends Exception> void await(Awaited<E> awaited, Duration betweenLooks)
      throws E, InterruptedException {
    var patience = new Patience(InstantSource.system());
    for (Map<String, Long> left = awaited.left(); !left.isEmpty(); left = awaited.left()) {
      patience.look(left);
      Thread.sleep(betweenLooks);
    }
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
