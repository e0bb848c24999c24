package io.caseline.cases.confirmmember;

import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.desk.Recorded;
import io.caseline.cases.model.Actor;
import io.caseline.members.MemberDirectory;
import io.caseline.members.MemberDirectory.Answer;
import io.caseline.web.problem.Causes;
import io.caseline.web.problem.Outage;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.support.WindowIterator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks member-service again about the members of cases that were opened without it, until it
 * answers. Two nodes may ask about the same case: the second changes nothing.
 */
@Component
class WhenMemberUnconfirmedThenConfirm {

  private static final Logger log = LoggerFactory.getLogger(WhenMemberUnconfirmedThenConfirm.class);
  private static final Actor AUTOMATION = Actor.system("confirm-member");

  private final UnconfirmedMembers unconfirmed;
  private final MemberDirectory members;
  private final CommandDesk desk;
  private final InstantSource clock;

  /** Where the next round begins. */
  private ScrollPosition from = ScrollPosition.keyset();

  WhenMemberUnconfirmedThenConfirm(
      UnconfirmedMembers unconfirmed,
      MemberDirectory members,
      CommandDesk desk,
      InstantSource clock) {
    this.unconfirmed = unconfirmed;
    this.members = members;
    this.desk = desk;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${caseline.member-service.confirm-every:5s}")
  void confirm() {
    try {
      var waiting = WindowIterator.of(unconfirmed::findTop100ByOrderByCaseId).startingAt(from);
      from = ScrollPosition.keyset();
      while (waiting.hasNext()) {
        UnconfirmedMember next = waiting.next();
        if (!isAnswered(next)) {
          from = ScrollPosition.forward(Map.of("caseId", next.caseId()));
          return;
        }
      }
    } catch (RuntimeException databaseAway) {
      log.warn("Members cannot be confirmed now, it is tried again: {}", Causes.kind(databaseAway));
    }
  }

  /**
   * Down for one is mostly down for all: they are asked about again later. If it was down for that
   * one alone, those behind it come first then.
   */
  private boolean isAnswered(UnconfirmedMember waiting) {
    Answer answer = members.ask(waiting.memberId());
    if (answer == Answer.NO_ANSWER) {
      return false;
    }
    try {
      confirm(waiting, answer == Answer.KNOWN);
    } catch (RuntimeException failed) {
      if (Outage.isBehind(failed)) {
        throw failed;
      }
      // One that fails each time must not stand in the way of all behind it.
      log.warn(
          "The member of case {} cannot be confirmed now, it is tried again: {}",
          waiting.caseId(),
          Causes.kind(failed));
    }
    return true;
  }

  private void confirm(UnconfirmedMember waiting, boolean found) {
    Recorded recorded =
        desk.dispatch(new ConfirmMember(waiting.caseId(), AUTOMATION, clock.instant(), found));
    if (recorded.count() == 0) {
      // The event that takes a case off the list has been; it would be asked about for ever.
      unconfirmed.deleteAllByIdInBatch(List.of(waiting.caseId()));
    }
  }
}
