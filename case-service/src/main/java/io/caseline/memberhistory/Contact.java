package io.caseline.memberhistory;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.Direction;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.model.CaseStatus;
import io.caseline.platform.sealing.SealedTexts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact, and the case it belongs to as that is now. What was said stands in the case. */
record Contact(
    ContactRow.Kind kind,
    @Schema(description = "Null for the contact that the case was opened for")
        @Nullable UUID interactionId,
    Instant occurredAt,
    Channel channel,
    Direction direction,
    @Schema(example = "unpaid claim") String topic,
    @Schema(description = "Whether the member came with the same topic in the 30 days before")
        boolean repeat,
    UUID caseId,
    @Schema(example = "C-0000123-0") String caseNumber,
    Category category,
    @Schema(example = "Laboratory claim not paid") String subject,
    CaseStatus caseStatus,
    @Nullable Outcome outcome) {

  static Contact of(ContactRow row, MemberCaseRow inCase, boolean repeat, SealedTexts texts) {
    return new Contact(
        row.kind,
        row.kind == ContactRow.Kind.INTERACTION ? row.contactId : null,
        row.occurredAt,
        row.channel,
        row.direction,
        row.topic,
        repeat,
        inCase.caseId,
        inCase.caseNumber,
        inCase.category,
        inCase.subject(texts),
        inCase.status,
        inCase.outcome);
  }
}
