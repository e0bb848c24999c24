package io.caseline.platform.projections;

import java.time.Clock;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a projection back to the first event. Its rows stay and keep answering while the events are
 * applied to them again, which is why every projection writes in a way that can be repeated.
 *
 * <p>Works from every node, whichever runs the projection: the new position is stored as claimed by
 * nobody who exists. The node that runs it cannot store its progress any more and lets go; when the
 * claim has run out, some node takes up the new position. All of this is one transaction.
 */
@Component
class Rebuild {

  private static final String NOBODY = "rebuild";

  private final Tokens tokens;
  private final ParkedEvents parked;
  private final Clock clock;

  Rebuild(Tokens tokens, ParkedEvents parked, Clock clock) {
    this.tokens = tokens;
    this.parked = parked;
    this.clock = clock;
  }

  @Transactional
  void of(String projection) {
    tokens
        .locked(projection)
        .forEach(part -> tokens.set(projection, part.segment(), again(part.token()), NOBODY));
    // Parked events come again with all others.
    parked.forget(projection);
  }

  /** The time it was asked for is kept with the position: the rate is counted from it. */
  private @Nullable TrackingToken again(@Nullable TrackingToken seen) {
    return seen == null
        ? null
        : ReplayToken.createReplayToken(seen, null, clock.instant().toString());
  }
}
