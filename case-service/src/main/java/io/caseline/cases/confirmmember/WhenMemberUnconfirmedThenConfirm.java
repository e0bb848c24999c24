package io.caseline.cases.confirmmember;

import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.desk.Recorded;
import io.caseline.cases.model.Actor;
import io.caseline.members.MemberDirectory;
import java.time.InstantSource;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks member-service again about the members of cases that were opened without it, until it
 * answers. Two nodes may ask about the same case: the second changes nothing.
 */
@Component
class WhenMemberUnconfirmedThenConfirm {

  private static final Actor AUTOMATION = Actor.system("confirm-member");

  private final UnconfirmedMembers unconfirmed;
  private final MemberDirectory members;
  private final CommandDesk desk;
  private final InstantSource clock;

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
    for (UnconfirmedMember waiting : unconfirmed.findTop100ByOrderByCaseId()) {
      switch (members.ask(waiting.memberId())) {
        case KNOWN -> confirm(waiting, true);
        case UNKNOWN -> confirm(waiting, false);
        case NO_ANSWER -> {
          return; // down for one is down for all: ask again later
        }
      }
    }
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
