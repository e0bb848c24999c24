package io.caseline.inbox;

import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.InformationRequest;
import io.caseline.platform.sealing.SealedTexts;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An information request as the asked department finds it. */
@Entity
@Table(name = "inbox_request")
class RequestRow {

  @Id UUID requestId;

  /** The version of the case that this row shows. */
  long caseVersion;

  @Embedded CaseInBrief inCase;
  String department;

  /** Sealed. */
  String question;

  @Enumerated(EnumType.STRING)
  InformationRequest.Status status;

  @Column(name = "is_open")
  boolean open;

  Instant requestedAt;
  Instant dueAt;
  @Nullable String askedByDepartment;
  String askedBy;
  @Nullable String acceptedBy;
  @Nullable Instant settledAt;
  @Nullable Long answerMillis;

  @SuppressWarnings("NullAway.Init") // Hibernate or show sets every field
  RequestRow() {}

  static RequestRow of(
      InformationRequest request, CaseFacts facts, long version, SealedTexts texts) {
    var row = new RequestRow();
    row.requestId = request.id();
    row.show(request, facts, version, texts);
    return row;
  }

  final void show(InformationRequest request, CaseFacts facts, long version, SealedTexts texts) {
    caseVersion = version;
    inCase = CaseInBrief.of(facts, inCase, texts);
    department = request.department();
    question = texts.seal(inCase.memberId(), questionPlace(), request.question(), question);
    status = request.status();
    open = request.awaited();
    requestedAt = request.requestedAt();
    dueAt = request.dueAt();
    askedByDepartment = request.askedByDepartment();
    askedBy = request.askedBy();
    acceptedBy = request.acceptedBy();
    settledAt = request.settledAt();
    answerMillis = answerMillis(request);
  }

  /** While a clarification is asked, the due time stands still. */
  boolean isOverdue(Instant now) {
    return open && status != InformationRequest.Status.CLARIFICATION_ASKED && dueAt.isBefore(now);
  }

  /** From the question to the answer, without the time that the asked department had to wait. */
  private static @Nullable Long answerMillis(InformationRequest request) {
    if (request.status() != InformationRequest.Status.ANSWERED || request.settledAt() == null) {
      return null;
    }
    Duration taken = Duration.between(request.requestedAt(), request.settledAt());
    for (InformationRequest.Clarification clarification : request.clarifications()) {
      if (clarification.answeredAt() != null) {
        taken = taken.minus(Duration.between(clarification.askedAt(), clarification.answeredAt()));
      }
    }
    return taken.toMillis();
  }

  String question(SealedTexts texts) {
    return texts.show(questionPlace(), question);
  }

  private String questionPlace() {
    return SealedTexts.place(requestId, "question");
  }
}
