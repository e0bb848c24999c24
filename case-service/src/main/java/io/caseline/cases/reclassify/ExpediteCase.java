package io.caseline.cases.reclassify;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseExpedited;
import io.caseline.cases.event.Priority;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The ordinary time could seriously harm the member: the expedited time shall apply. */
public record ExpediteCase(UUID caseId, Actor by, Instant at, String reason)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    return current.open().classification().priority() == Priority.EXPEDITED
        ? List.of()
        : List.of(new CaseExpedited(caseId, at, reason));
  }
}
