package io.caseline.cases.milestone;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.ReversalNoticeReceived;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The plan learned that its decision was reversed from outside.
 *
 * @param receivedAt when the plan received it: perhaps before it is recorded, never after
 */
public record RecordReversalNotice(
    UUID caseId, Actor by, Instant at, String reversedBy, Instant receivedAt)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var known = current.notClosed().clocks().milestones().reversalNoticeAt();
    Times.refuseTheFuture(receivedAt, at);
    return receivedAt.equals(known)
        ? List.of()
        : List.of(new ReversalNoticeReceived(caseId, receivedAt, reversedBy, by.sub()));
  }
}
