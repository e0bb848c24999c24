package io.caseline.platform.projections;

import java.time.Instant;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * The position of one part of a projection, as it stands in the database.
 *
 * @param token null as long as the projection has seen nothing
 * @param owner the node that has it; null when nobody has
 */
record StoredToken(int segment, @Nullable TrackingToken token, @Nullable String owner) {

  long position() {
    TrackingToken at = WrappedToken.unwrapLowerBound(token);
    return at == null ? 0 : at.position().orElse(0);
  }

  /** When the rebuild was asked for that is going on; null when none is. */
  @Nullable Instant rebuildingSince() {
    return isRebuilding()
        ? ReplayToken.replayContext(token, String.class).map(Instant::parse).orElse(null)
        : null;
  }

  /**
   * Until it is back where it was. Axon lets go of its replay token with the first new event only.
   */
  boolean isRebuilding() {
    return ReplayToken.getTokenAtReset(token).orElse(0) > position();
  }
}
