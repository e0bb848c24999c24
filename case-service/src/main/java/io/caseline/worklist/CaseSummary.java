package io.caseline.worklist;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.model.CaseStatus;
import io.caseline.cases.model.Intake;
import io.caseline.platform.sealing.SealedTexts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as a list shows it. */
record CaseSummary(
    UUID caseId,
    @Schema(example = "C-0000123-0") String caseNumber,
    @Schema(description = "The number of its events", example = "7") long version,
    CaseStatus status,
    UUID memberId,
    Intake.MemberStatus memberStatus,
    LineOfBusiness lineOfBusiness,
    Category category,
    @Nullable RequestKind request,
    Priority priority,
    @Schema(example = "unpaid claim") String topic,
    @Schema(example = "Laboratory claim not paid") String subject,
    Channel channel,
    Instant receivedAt,
    Instant openedAt,
    @Schema(description = "The member's person", example = "ana.silva") @Nullable String owner,
    @Schema(example = "claims") String responsibleDepartment,
    @Schema(description = "Who has the work", example = "li.wei") @Nullable String assignee,
    @Schema(
            description = "Departments that have to act on an open request, or MEMBER",
            example = "[\"pharmacy\"]")
        List<String> waitingOn,
    @Schema(
            description =
                "The earliest due time of the law's clocks, of service targets and of open"
                    + " information requests; null when nothing is due. What stands still is not"
                    + " due")
        @Nullable Instant dueAt,
    boolean overdue,
    @Schema(description = "The earliest due time of the law's clocks; null when none is due")
        @Nullable Instant legalDueAt,
    @Schema(description = "One of the law's clocks was missed, and what it waits for is not done")
        boolean legalMissed,
    @Schema(
            description =
                "The law sets a clock for the category, but what is known does not say which")
        boolean clockUndetermined,
    @Schema(example = "[\"CARE_SUPPORT\"]") List<EscalationPath> openEscalations,
    @Schema(example = "appeals") @Nullable String pendingHandoffTo,
    @Nullable Outcome outcome,
    @Schema(example = "0") int reopenings,
    Instant lastEventAt) {

  static CaseSummary of(WorklistRow row, Instant now, SealedTexts texts) {
    return new CaseSummary(
        row.caseId,
        row.caseNumber,
        row.version,
        row.status,
        row.memberId,
        row.memberStatus,
        row.lineOfBusiness,
        row.category,
        row.request,
        row.priority,
        row.topic,
        row.subject(texts),
        row.channel,
        row.receivedAt,
        row.openedAt,
        row.owner,
        row.responsibleDepartment,
        row.assignee,
        row.waitingOn,
        row.dueAt.equals(WorklistRow.NEVER) ? null : row.dueAt,
        row.dueAt.isBefore(now),
        row.legalDueAt,
        row.legalMissed,
        row.clockUndetermined,
        row.openEscalations,
        row.pendingHandoffTo,
        row.outcome,
        row.reopenings,
        row.lastEventAt);
  }
}
