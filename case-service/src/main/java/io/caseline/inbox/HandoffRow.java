package io.caseline.inbox;

import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.Handoff;
import io.caseline.platform.sealing.SealedTexts;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A handoff as the department that is to take the case finds it. */
@Entity
@Table(name = "inbox_handoff")
class HandoffRow {

  @Id UUID handoffId;

  /** The version of the case that this row shows. */
  long caseVersion;

  @Embedded CaseInBrief inCase;
  String fromDepartment;
  String toDepartment;

  /** Sealed. */
  String reason;

  @Enumerated(EnumType.STRING)
  Handoff.Status status;

  String offeredBy;
  Instant offeredAt;
  @Nullable Instant settledAt;
  @Nullable String settledBy;

  @SuppressWarnings("NullAway.Init") // Hibernate or show sets every field
  HandoffRow() {}

  static HandoffRow of(Handoff handoff, CaseFacts facts, long version, SealedTexts texts) {
    var row = new HandoffRow();
    row.handoffId = handoff.id();
    row.show(handoff, facts, version, texts);
    return row;
  }

  final void show(Handoff handoff, CaseFacts facts, long version, SealedTexts texts) {
    caseVersion = version;
    inCase = CaseInBrief.of(facts, inCase, texts);
    fromDepartment = handoff.from();
    toDepartment = handoff.to();
    reason = texts.seal(inCase.memberId(), reasonPlace(), handoff.reason(), reason);
    status = handoff.status();
    offeredBy = handoff.offeredBy();
    offeredAt = handoff.offeredAt();
    settledAt = handoff.settledAt();
    settledBy = handoff.settledBy();
  }

  String reason(SealedTexts texts) {
    return texts.show(reasonPlace(), reason);
  }

  private String reasonPlace() {
    return SealedTexts.place(handoffId, "reason");
  }
}
