package io.caseline.casefile;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.Requester;
import io.caseline.cases.model.Advice;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseStatus;
import io.caseline.cases.model.Decision;
import io.caseline.cases.model.Escalation;
import io.caseline.cases.model.Feedback;
import io.caseline.cases.model.Handoff;
import io.caseline.cases.model.InformationRequest;
import io.caseline.cases.model.Intake;
import io.caseline.cases.model.Interaction;
import io.caseline.cases.model.LegalHold;
import io.caseline.cases.model.Link;
import io.caseline.cases.model.Milestones;
import io.caseline.cases.model.Note;
import io.caseline.cases.model.Obstacle;
import io.caseline.cases.model.Resolution;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as it is shown: folded from its events, up to now or to a point in the past. */
record CaseView(
    UUID caseId,
    @Schema(example = "C-0000123-4") String caseNumber,
    @Schema(description = "The number of events it is folded from") long version,
    CaseStatus status,
    UUID memberId,
    Intake.MemberStatus memberStatus,
    LineOfBusiness lineOfBusiness,
    Category category,
    @Nullable RequestKind request,
    Priority priority,
    boolean expediteRefused,
    String topic,
    String subject,
    String description,
    Channel channel,
    Requester requester,
    Instant receivedAt,
    Instant openedAt,
    String openedBy,
    @Nullable String partner,
    @Nullable String owner,
    String responsibleDepartment,
    @Nullable String assignee,
    @Schema(description = "Departments that have to act on an open request, or MEMBER")
        Set<String> waitingOn,
    List<InformationRequest> informationRequests,
    List<Handoff> handoffs,
    List<Escalation> escalations,
    @Schema(description = "The law's clocks, and then the plan's own targets")
        List<ClockView> clocks,
    @Schema(description = "What the law's clocks start and stop with, beside receipt and decision")
        Milestones milestones,
    List<Interaction> interactions,
    List<Note> notes,
    List<Obstacle> obstacles,
    List<Advice.CoverageExplanation> coverageExplanations,
    List<Advice.OptionsOffer> optionsOffered,
    List<Decision> decisions,
    @Nullable Resolution resolution,
    @Nullable Instant closedAt,
    int reopenings,
    List<Feedback> feedback,
    List<Link> links,
    @Schema(description = "Nothing of the member is erased while it is true") boolean legalHold,
    @Schema(description = "Lifted ones too") List<LegalHold> legalHolds,
    @Schema(description = "When what is personal up to then was destroyed; null: it was not")
        @Nullable Instant erasedAt) {

  static CaseView of(Case.Existing existing, long version, Instant now) {
    var facts = existing.facts();
    var intake = facts.intake();
    var classification = facts.classification();
    var custody = facts.custody();
    var collaboration = facts.collaboration();
    var conversation = facts.conversation();
    return new CaseView(
        facts.caseId(),
        intake.caseNumber(),
        version,
        CaseStatus.of(existing),
        intake.memberId(),
        intake.memberStatus(),
        intake.lineOfBusiness(),
        classification.category(),
        classification.request(),
        classification.priority(),
        classification.expediteRefused(),
        intake.topic(),
        intake.subject(),
        intake.description(),
        intake.channel(),
        intake.requester(),
        intake.receivedAt(),
        intake.openedAt(),
        intake.openedBy(),
        intake.partner(),
        custody.owner(),
        custody.department(),
        custody.assignee(),
        existing instanceof Case.Open ? facts.waitingOn() : Set.of(),
        collaboration.informationRequests(),
        collaboration.handoffs(),
        collaboration.escalations(),
        ClockView.of(facts.clocks(), now),
        facts.clocks().milestones(),
        conversation.interactions(),
        conversation.notes(),
        conversation.obstacles(),
        conversation.advice().explanations(),
        conversation.advice().offers(),
        facts.decisions(),
        existing.resolution(),
        existing instanceof Case.Closed closed ? closed.closedAt() : null,
        facts.reopenings(),
        conversation.feedback(),
        facts.links(),
        facts.keeping().isHeld(),
        facts.keeping().holds(),
        facts.keeping().erasedAt());
  }
}
