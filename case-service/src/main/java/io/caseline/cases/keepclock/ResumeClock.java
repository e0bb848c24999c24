package io.caseline.cases.keepclock;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.LegalClockResumed;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.LegalClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was missing has come, or is no longer waited for: the clock goes on. */
public record ResumeClock(UUID caseId, Actor by, Instant at, UUID clockId) implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    LegalClock clock = CaseClocks.unsettled(current, clockId, by);
    if (!clock.tolled()) {
      return List.of();
    }
    var due = clock.dueWhenResumed(at);
    return List.of(
        new LegalClockResumed(
            caseId, at, clockId, clock.kind(), due.instant(), due.warning(), by.sub()));
  }
}
