package io.caseline.inbox;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.model.InformationRequest;
import io.caseline.platform.sealing.SealedTexts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question that a department was asked. */
record RequestInInbox(
    UUID id,
    UUID caseId,
    @Schema(example = "C-0000123-0") String caseNumber,
    UUID memberId,
    LineOfBusiness lineOfBusiness,
    Category category,
    Priority priority,
    @Schema(example = "unpaid claim") String topic,
    @Schema(example = "Laboratory claim not paid") String subject,
    @Schema(example = "claims") String department,
    @Schema(example = "Why was the claim of 3 March denied?") String question,
    InformationRequest.Status status,
    Instant requestedAt,
    @Schema(description = "Stands still while a clarification is asked") Instant dueAt,
    boolean overdue,
    @Schema(example = "customer-service") @Nullable String askedByDepartment,
    @Schema(example = "ana.silva") String askedBy,
    @Nullable String acceptedBy,
    @Schema(description = "When it was answered, declined or withdrawn")
        @Nullable Instant settledAt) {

  static RequestInInbox of(RequestRow row, Instant now, SealedTexts texts) {
    CaseInBrief inCase = row.inCase;
    return new RequestInInbox(
        row.requestId,
        inCase.caseId(),
        inCase.caseNumber(),
        inCase.memberId(),
        inCase.lineOfBusiness(),
        inCase.category(),
        inCase.priority(),
        inCase.topic(),
        inCase.subject(texts),
        row.department,
        row.question(texts),
        row.status,
        row.requestedAt,
        row.dueAt,
        row.isOverdue(now),
        row.askedByDepartment,
        row.askedBy,
        row.acceptedBy,
        row.settledAt);
  }
}
