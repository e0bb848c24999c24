package io.caseline.cases.milestone;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.MemberNotified;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The member was told what was decided.
 *
 * @param sentAt when it went out: perhaps before it is recorded, never after
 */
public record RecordMemberNotice(UUID caseId, Actor by, Instant at, Channel channel, Instant sentAt)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var known = current.notClosed().clocks().milestones().memberNotifiedAt();
    Times.refuseTheFuture(sentAt, at);
    return sentAt.equals(known)
        ? List.of()
        : List.of(new MemberNotified(caseId, sentAt, channel, by.sub()));
  }
}
