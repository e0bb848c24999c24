package io.caseline.platform.projections;

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
}
