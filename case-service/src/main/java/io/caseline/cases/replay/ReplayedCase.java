package io.caseline.cases.replay;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.Resolution;
import io.caseline.platform.ProjectedEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as its first events have made it.
 *
 * @param version the number of these events
 * @param lastEventId of the last of them
 * @param lastEventAt when that was recorded, to the millisecond, as it is stored
 */
public record ReplayedCase(
    Case.Existing state, long version, UUID lastEventId, Instant lastEventAt) {

  public ReplayedCase {
    lastEventAt = lastEventAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** How the case ended, once it has. */
  public @Nullable Outcome outcome() {
    Resolution resolution = state.resolution();
    return resolution == null ? null : resolution.outcome();
  }

  /** Whether what people said in it was erased. */
  public boolean isErased() {
    return state.facts().keeping().erasedAt() != null;
  }

  boolean endsWith(ProjectedEvent event) {
    return version == event.sequence() + 1 && lastEventId.equals(event.eventId());
  }

  static ReplayedCase first(ProjectedEvent opened) {
    return first((CaseEvent) opened.payload(), opened.eventId(), opened.recordedAt());
  }

  ReplayedCase plus(ProjectedEvent next) {
    return plus((CaseEvent) next.payload(), next.eventId(), next.recordedAt());
  }

  public static ReplayedCase first(CaseEvent opened, UUID eventId, Instant recordedAt) {
    return new ReplayedCase(new Case.None().evolve(opened).existing(), 1, eventId, recordedAt);
  }

  public ReplayedCase plus(CaseEvent next, UUID eventId, Instant recordedAt) {
    return new ReplayedCase(state.evolve(next).existing(), version + 1, eventId, recordedAt);
  }
}
