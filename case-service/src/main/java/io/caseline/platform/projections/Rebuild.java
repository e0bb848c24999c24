package io.caseline.platform.projections;

import org.axonframework.eventhandling.ReplayToken;
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

  Rebuild(Tokens tokens, ParkedEvents parked) {
    this.tokens = tokens;
    this.parked = parked;
  }

  @Transactional
  void of(String projection) {
    for (StoredToken part : tokens.locked(projection)) {
      tokens.set(
          projection,
          part.segment(),
          part.token() == null ? null : ReplayToken.createReplayToken(part.token()),
          NOBODY);
    }
    // Parked events come again with all others.
    parked.forget(projection);
  }
}
