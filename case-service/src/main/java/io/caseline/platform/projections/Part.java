package io.caseline.platform.projections;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * One part of a projection, and how far it has come.
 *
 * @param token null as long as the projection has seen nothing
 * @param owner the node that has it; null when nobody has
 */
record Part(int segment, @Nullable TrackingToken token, @Nullable String owner) {

  /** The same part with another position. */
  Part at(@Nullable TrackingToken other) {
    return new Part(segment, other, owner);
  }

  long position() {
    TrackingToken at = WrappedToken.unwrapLowerBound(token);
    return at == null ? 0 : at.position().orElse(0);
  }

  /** When the rebuild was asked for that is going on; null when none is. */
  @Nullable Instant rebuildingSince() {
    return isRebuilding() ? rebuild().map(Instant::parse).orElse(null) : null;
  }

  /** Also when neither is being built anew. */
  boolean isOfSameRebuild(Part other) {
    return rebuild().equals(other.rebuild());
  }

  private Optional<String> rebuild() {
    return ReplayToken.replayContext(token, String.class);
  }

  /**
   * Until it is back where it was. Axon lets go of its replay token with the first new event only.
   */
  boolean isRebuilding() {
    return ReplayToken.getTokenAtReset(token).orElse(0) > position();
  }
}
