package io.caseline.cases.confirmmember;

import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.MemberConfirmed;
import io.caseline.cases.event.MemberNotFound;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Remembers the cases that were opened while member-service could not be asked. */
@Component
@ProcessingGroup("unconfirmed-members")
class UnconfirmedMembersProjection {

  private final UnconfirmedMembers rows;

  UnconfirmedMembersProjection(UnconfirmedMembers rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(CaseOpened opened) {
    if (!opened.memberConfirmed()) {
      rows.save(new UnconfirmedMember(opened.caseId(), opened.memberId()));
    }
  }

  @EventHandler
  void on(MemberConfirmed confirmed) {
    rows.deleteById(confirmed.caseId());
  }

  @EventHandler
  void on(MemberNotFound notFound) {
    rows.deleteById(notFound.caseId());
  }
}
