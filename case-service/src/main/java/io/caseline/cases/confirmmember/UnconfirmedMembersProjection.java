package io.caseline.cases.confirmmember;

import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.MemberConfirmed;
import io.caseline.cases.event.MemberNotFound;
import io.caseline.platform.BuiltAnew;
import io.caseline.platform.PageAtHand;
import io.caseline.platform.RecordedCase;
import io.caseline.platform.RecordedEvent;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers the cases that were opened while member-service could not be asked. */
@Component
@ProcessingGroup(UnconfirmedMembersProjection.NAME)
class UnconfirmedMembersProjection implements BuiltAnew {

  static final String NAME = "unconfirmed-members";

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
    remove(confirmed.caseId());
  }

  @EventHandler
  void on(MemberNotFound notFound) {
    remove(notFound.caseId());
  }

  /** By a statement, to which it is the same whether somebody else has removed it. */
  private void remove(UUID caseId) {
    rows.deleteAllByIdInBatch(List.of(caseId));
  }

  @Override
  public String projection() {
    return NAME;
  }

  @Override
  public void show(List<RecordedCase> recorded, PageAtHand page) {
    recorded.forEach(it -> show(it, page.rowOfCase(UnconfirmedMember.class, it.caseId())));
  }

  private void show(RecordedCase recorded, @Nullable UnconfirmedMember row) {
    var opened = (CaseOpened) recorded.events().getFirst().payload();
    boolean known =
        opened.memberConfirmed()
            || recorded.events().stream().anyMatch(UnconfirmedMembersProjection::isAnswer);
    if (known && row != null) {
      rows.delete(row);
    } else if (!known && row == null) {
      on(opened);
    }
  }

  private static boolean isAnswer(RecordedEvent event) {
    return event.payload() instanceof MemberConfirmed || event.payload() instanceof MemberNotFound;
  }
}
