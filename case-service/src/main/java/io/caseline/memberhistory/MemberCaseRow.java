package io.caseline.memberhistory;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseStatus;
import io.caseline.cases.replay.ReplayedCase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member's history says of a case, as it is now. */
@Entity
@Table(name = "member_case")
class MemberCaseRow {

  @Id UUID caseId;
  long version;
  UUID memberId;
  String caseNumber;

  @Enumerated(EnumType.STRING)
  Category category;

  String topic;
  String subject;

  @Enumerated(EnumType.STRING)
  CaseStatus status;

  @Enumerated(EnumType.STRING)
  @Nullable Outcome outcome;

  @SuppressWarnings("NullAway.Init") // Hibernate or show sets every field
  MemberCaseRow() {}

  static MemberCaseRow of(ReplayedCase replayed) {
    var row = new MemberCaseRow();
    row.caseId = replayed.state().facts().caseId();
    row.show(replayed);
    return row;
  }

  final void show(ReplayedCase replayed) {
    Case.Existing state = replayed.state();
    var intake = state.facts().intake();
    version = replayed.version();
    memberId = intake.memberId();
    caseNumber = intake.caseNumber();
    category = state.facts().classification().category();
    topic = intake.topic();
    subject = intake.subject();
    status = CaseStatus.of(state);
    outcome = replayed.outcome();
  }
}
