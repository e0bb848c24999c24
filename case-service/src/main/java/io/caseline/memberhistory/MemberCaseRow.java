package io.caseline.memberhistory;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseStatus;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.platform.sealing.SealedTexts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member's history says of a case, as it is now. */
@Entity
@Table(name = "member_case")
class MemberCaseRow {

  @Id UUID caseId;

  /** The version of the case that last changed this row. */
  long version;

  UUID memberId;
  String caseNumber;

  @Enumerated(EnumType.STRING)
  Category category;

  String topic;

  /** Sealed. */
  String subject;

  @Enumerated(EnumType.STRING)
  CaseStatus status;

  @Enumerated(EnumType.STRING)
  @Nullable Outcome outcome;

  @SuppressWarnings("NullAway.Init") // Hibernate or show sets every field
  MemberCaseRow() {}

  static MemberCaseRow of(ReplayedCase replayed, SealedTexts texts) {
    var row = new MemberCaseRow();
    row.caseId = replayed.state().facts().caseId();
    row.show(replayed, texts);
    return row;
  }

  final void show(ReplayedCase replayed, SealedTexts texts) {
    Case.Existing state = replayed.state();
    var intake = state.facts().intake();
    List<@Nullable Object> before = content();
    memberId = intake.memberId();
    caseNumber = intake.caseNumber();
    category = state.facts().classification().category();
    topic = intake.topic();
    subject = texts.seal(memberId, subjectPlace(), intake.subject(), subject);
    status = CaseStatus.of(state);
    outcome = replayed.outcome();
    if (!content().equals(before)) {
      version = replayed.version();
    }
  }

  private List<@Nullable Object> content() {
    return Arrays.asList(memberId, caseNumber, category, topic, subject, status, outcome);
  }

  String subject(SealedTexts texts) {
    return texts.show(subjectPlace(), subject);
  }

  private String subjectPlace() {
    return SealedTexts.place(caseId, "subject");
  }
}
