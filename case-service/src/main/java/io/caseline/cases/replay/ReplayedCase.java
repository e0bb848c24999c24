package io.caseline.cases.replay;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.Resolution;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as its first events have made it.
 *
 * @param version the number of these events
 * @param lastEventAt when the last of them was recorded
 */
public record ReplayedCase(Case.Existing state, long version, Instant lastEventAt) {

  /** How the case ended, once it has. */
  public @Nullable Outcome outcome() {
    Resolution resolution = state.resolution();
    return resolution == null ? null : resolution.outcome();
  }

  static ReplayedCase first(CaseEvent opened, Instant recordedAt) {
    return new ReplayedCase(new Case.None().evolve(opened).existing(), 1, recordedAt);
  }

  ReplayedCase plus(CaseEvent next, Instant recordedAt) {
    return new ReplayedCase(state.evolve(next).existing(), version + 1, recordedAt);
  }
}
