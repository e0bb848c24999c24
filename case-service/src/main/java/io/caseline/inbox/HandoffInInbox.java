package io.caseline.inbox;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.model.Handoff;
import io.caseline.platform.sealing.SealedTexts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case that a department was offered. */
record HandoffInInbox(
    UUID id,
    UUID caseId,
    @Schema(example = "C-0000123-0") String caseNumber,
    UUID memberId,
    LineOfBusiness lineOfBusiness,
    Category category,
    Priority priority,
    @Schema(example = "unpaid claim") String topic,
    @Schema(example = "Laboratory claim not paid") String subject,
    @Schema(example = "customer-service") String from,
    @Schema(example = "claims") String to,
    @Schema(example = "The claim has to be adjusted.") String reason,
    Handoff.Status status,
    @Schema(example = "ana.silva") String offeredBy,
    Instant offeredAt,
    @Schema(description = "When it was accepted, declined or recalled") @Nullable Instant settledAt,
    @Nullable String settledBy) {

  static HandoffInInbox of(HandoffRow row, SealedTexts texts) {
    CaseInBrief inCase = row.inCase;
    return new HandoffInInbox(
        row.handoffId,
        inCase.caseId(),
        inCase.caseNumber(),
        inCase.memberId(),
        inCase.lineOfBusiness(),
        inCase.category(),
        inCase.priority(),
        inCase.topic(),
        inCase.subject(texts),
        row.fromDepartment,
        row.toDepartment,
        row.reason(texts),
        row.status,
        row.offeredBy,
        row.offeredAt,
        row.settledAt,
        row.settledBy);
  }
}
