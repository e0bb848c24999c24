package io.caseline.cases.milestone;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.PrescriberStatementReceived;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The prescriber's supporting statement reached the plan.
 *
 * @param receivedAt when the plan received it: perhaps before it is recorded, never after
 */
public record RecordPrescriberStatement(UUID caseId, Actor by, Instant at, Instant receivedAt)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var known = current.notClosed().clocks().milestones().prescriberStatementAt();
    Times.refuseTheFuture(receivedAt, at);
    return receivedAt.equals(known)
        ? List.of()
        : List.of(new PrescriberStatementReceived(caseId, receivedAt, by.sub()));
  }
}
