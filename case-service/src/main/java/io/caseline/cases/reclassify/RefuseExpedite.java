package io.caseline.cases.reclassify;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.ExpediteRefused;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The expedited time shall not apply; the standard clock runs from the original receipt. */
public record RefuseExpedite(UUID caseId, Actor by, Instant at, String reason)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    return current.open().classification().expediteRefused()
        ? List.of()
        : List.of(new ExpediteRefused(caseId, at, reason));
  }
}
