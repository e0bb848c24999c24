package io.caseline.cases.legalhold;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.LegalHoldPlaced;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The case has to be kept as it is, in whichever state it is, until this hold is lifted. */
public record PlaceLegalHold(UUID caseId, Actor by, Instant at, UUID holdId, String reason)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    current.existing();
    return List.of(new LegalHoldPlaced(caseId, at, holdId, reason, by.sub()));
  }
}
