package io.caseline.cases.keepclock;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.LegalClockTolled;
import io.caseline.cases.event.Tolling;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.LegalClock;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The clock shall stand still while information is missing, where its rule allows that. */
public record TollClock(UUID caseId, Actor by, Instant at, UUID clockId, String reason)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    LegalClock clock = CaseClocks.unsettled(current, clockId, by);
    if (clock.tolled()) {
      return List.of();
    }
    if (clock.tolling() == Tolling.NONE) {
      throw Rejection.because(
              Reason.TOLLING_NOT_ALLOWED, "The rule of this clock never lets it stand still.")
          .with("ruleId", clock.ruleId())
          .with("citation", clock.citation());
    }
    CaseClocks.refuseWhenMissed(clock, at);
    return List.of(new LegalClockTolled(caseId, at, clockId, clock.kind(), reason, by.sub()));
  }
}
