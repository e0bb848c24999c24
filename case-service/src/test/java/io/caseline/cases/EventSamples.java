package io.caseline.cases;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.DECISION;
import static io.caseline.cases.Given.DUE;
import static io.caseline.cases.Given.ESCALATION;
import static io.caseline.cases.Given.HANDOFF;
import static io.caseline.cases.Given.MEMBER;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.OBSTACLE;
import static io.caseline.cases.Given.OPENED;
import static io.caseline.cases.Given.OTHER_CASE;
import static io.caseline.cases.Given.REQUEST;
import static io.caseline.cases.Given.id;
import static io.caseline.cases.People.BRIGHTLINE;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.COMPLIANCE;
import static io.caseline.cases.People.CUSTOMER_SERVICE;
import static io.caseline.cases.People.MEDICAL;

import io.caseline.cases.event.CaseClosed;
import io.caseline.cases.event.CaseDeemedDenied;
import io.caseline.cases.event.CaseEscalated;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseExpedited;
import io.caseline.cases.event.CaseForwardedToIndependentReview;
import io.caseline.cases.event.CaseMarkedDuplicate;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.CaseReclassified;
import io.caseline.cases.event.CaseReopened;
import io.caseline.cases.event.CaseResolved;
import io.caseline.cases.event.CasesLinked;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.ClarificationAsked;
import io.caseline.cases.event.Clarified;
import io.caseline.cases.event.ClockStart;
import io.caseline.cases.event.ClockStop;
import io.caseline.cases.event.Consequence;
import io.caseline.cases.event.CoverageExplained;
import io.caseline.cases.event.DeadlineApproaching;
import io.caseline.cases.event.DeadlineMissed;
import io.caseline.cases.event.DecisionEffectuated;
import io.caseline.cases.event.DecisionRecorded;
import io.caseline.cases.event.DeclineReason;
import io.caseline.cases.event.Direction;
import io.caseline.cases.event.ErasureBasis;
import io.caseline.cases.event.EscalationAcknowledged;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.EscalationResolved;
import io.caseline.cases.event.ExpediteRefused;
import io.caseline.cases.event.ExtensionCondition;
import io.caseline.cases.event.FeedbackReceived;
import io.caseline.cases.event.HandoffAccepted;
import io.caseline.cases.event.HandoffDeclined;
import io.caseline.cases.event.HandoffLapsed;
import io.caseline.cases.event.HandoffOffered;
import io.caseline.cases.event.HandoffRecalled;
import io.caseline.cases.event.InformationProvided;
import io.caseline.cases.event.InformationRequestAccepted;
import io.caseline.cases.event.InformationRequestDeclined;
import io.caseline.cases.event.InformationRequestOverdue;
import io.caseline.cases.event.InformationRequestRedirected;
import io.caseline.cases.event.InformationRequestWithdrawn;
import io.caseline.cases.event.InformationRequested;
import io.caseline.cases.event.InteractionRecorded;
import io.caseline.cases.event.LegalClockAwaited;
import io.caseline.cases.event.LegalClockExtended;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.LegalClockResumed;
import io.caseline.cases.event.LegalClockStarted;
import io.caseline.cases.event.LegalClockStopped;
import io.caseline.cases.event.LegalClockTolled;
import io.caseline.cases.event.LegalClockUndetermined;
import io.caseline.cases.event.LegalHoldLifted;
import io.caseline.cases.event.LegalHoldPlaced;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.LinkKind;
import io.caseline.cases.event.MemberConfirmed;
import io.caseline.cases.event.MemberNotFound;
import io.caseline.cases.event.MemberNotified;
import io.caseline.cases.event.MissedDeadlineReported;
import io.caseline.cases.event.NoteAdded;
import io.caseline.cases.event.ObstacleKind;
import io.caseline.cases.event.ObstacleOvercome;
import io.caseline.cases.event.ObstacleRecorded;
import io.caseline.cases.event.OptionsOffered;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.event.OwnerAssigned;
import io.caseline.cases.event.OwnerReleased;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.event.PrescriberStatementReceived;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RemediesDeemedExhausted;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.Requester;
import io.caseline.cases.event.RequesterType;
import io.caseline.cases.event.ReversalNoticeReceived;
import io.caseline.cases.event.ServiceTargetKind;
import io.caseline.cases.event.ServiceTargetMoved;
import io.caseline.cases.event.ServiceTargetPaused;
import io.caseline.cases.event.ServiceTargetResumed;
import io.caseline.cases.event.ServiceTargetStarted;
import io.caseline.cases.event.ServiceTargetStopped;
import io.caseline.cases.event.Tolling;
import io.caseline.cases.event.Verdict;
import io.caseline.cases.event.Visibility;
import io.caseline.cases.event.WorkAssigned;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One example of every event, and a second of those that may leave something out. */
public final class EventSamples {

  private static final Instant AT = Instant.parse("2026-03-02T17:00:00.125Z");

  private static final UUID CLOCK = id(10);
  private static final UUID TARGET = id(11);
  private static final UUID HOLD = id(12);
  private static final Instant LEGAL_DUE = Instant.parse("2026-03-17T03:59:59.999Z");

  private EventSamples() {}

  /** The class of every event. */
  public static List<Class<?>> kinds() {
    return kinds(CaseEvent.class).toList();
  }

  private static Stream<Class<?>> kinds(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(kind -> kind.isSealed() ? kinds(kind) : Stream.of(kind));
  }

  /** Every field filled. */
  public static List<CaseEvent> full() {
    return List.of(
        new CaseOpened(
            CASE,
            AT,
            "C-2026-000001",
            MEMBER,
            true,
            LineOfBusiness.MEDICARE_ADVANTAGE,
            Category.ORGANIZATION_DETERMINATION,
            RequestKind.PRE_SERVICE,
            Priority.EXPEDITED,
            "knee brace",
            "A knee brace",
            "The member asks whether a brace is covered.",
            Channel.PHONE,
            new Requester(RequesterType.REPRESENTATIVE, "rep-1"),
            OPENED,
            CUSTOMER_SERVICE,
            "anna",
            BRIGHTLINE),
        new MemberConfirmed(CASE, AT),
        new MemberNotFound(CASE, AT),
        new CaseReclassified(
            CASE,
            AT,
            Category.CLAIM,
            RequestKind.POST_SERVICE,
            Category.AUTHORIZATION,
            RequestKind.PRE_SERVICE,
            "It was bought already."),
        new CaseExpedited(CASE, AT, "She cannot walk."),
        new ExpediteRefused(CASE, AT, "No harm is likely."),
        new OwnerAssigned(CASE, AT, "sara", "anna"),
        new OwnerReleased(CASE, AT, "anna"),
        new WorkAssigned(CASE, AT, "clara", "carl", CLAIMS),
        new InteractionRecorded(
            CASE, NOW, id(9), Channel.SMS, Direction.OUTBOUND, "Asked for the bill.", true, "anna"),
        new NoteAdded(CASE, AT, id(9), "Paid twice.", Visibility.DEPARTMENT, "clara", CLAIMS),
        new InformationRequested(
            CASE, AT, REQUEST, CLAIMS, "Was it paid?", DUE, CUSTOMER_SERVICE, "anna"),
        new InformationRequestAccepted(CASE, AT, REQUEST, "clara"),
        new ClarificationAsked(CASE, AT, REQUEST, "Which bill?", "clara"),
        new Clarified(CASE, AT, REQUEST, "The March one.", DUE.plusSeconds(3600), "anna"),
        new InformationProvided(CASE, AT, REQUEST, "It was paid on Monday.", "clara"),
        new InformationRequestDeclined(
            CASE,
            AT,
            REQUEST,
            DeclineReason.NOT_OUR_AREA,
            "Braces are approved elsewhere.",
            MEDICAL,
            "clara"),
        new InformationRequestRedirected(
            CASE, AT, REQUEST, CLAIMS, MEDICAL, "They approve braces.", "clara"),
        new InformationRequestWithdrawn(CASE, AT, REQUEST, "The member found it.", "anna"),
        new HandoffOffered(CASE, AT, HANDOFF, CUSTOMER_SERVICE, CLAIMS, "It is a claim.", "anna"),
        new HandoffAccepted(CASE, AT, HANDOFF, CUSTOMER_SERVICE, CLAIMS, "clara"),
        new HandoffDeclined(CASE, AT, HANDOFF, "It is no claim.", "clara"),
        new HandoffRecalled(CASE, AT, HANDOFF, "We can do it.", "anna"),
        new CaseEscalated(
            CASE,
            AT,
            ESCALATION,
            EscalationPath.CARE_SUPPORT,
            "The member is in despair.",
            AT.plusSeconds(900),
            "anna"),
        new EscalationAcknowledged(CASE, AT, ESCALATION, "cora"),
        new EscalationResolved(CASE, AT, ESCALATION, "The member is safe.", "cora"),
        new CoverageExplained(CASE, AT, "One brace a year is covered.", "EOC 4.2"),
        new OptionsOffered(CASE, AT, List.of("Pay the difference.", "Appeal.")),
        new DecisionRecorded(
            CASE,
            AT,
            DECISION,
            Verdict.PARTLY_APPROVED,
            "One of two braces.",
            Category.ORGANIZATION_DETERMINATION,
            "mia",
            "mike"),
        new CaseResolved(
            CASE,
            AT,
            Outcome.RESOLVED_PARTLY,
            "One brace is covered.",
            List.of("Appeal within 65 days."),
            "anna"),
        new CaseReopened(CASE, AT, "The bill came again.", 1),
        new CaseClosed(CASE, AT, "anna"),
        new CasesLinked(CASE, AT, OTHER_CASE, LinkKind.APPEAL_OF, "The denial of March."),
        new CaseMarkedDuplicate(CASE, AT, OTHER_CASE, "The same bill."),
        new ObstacleRecorded(
            CASE, AT, OBSTACLE, ObstacleKind.HEARING_OR_SIGHT, "Z73.6", "Cannot read letters."),
        new ObstacleOvercome(CASE, AT, OBSTACLE, "Letters come in large print."),
        new FeedbackReceived(CASE, AT, id(9), 5, 10, "You called back!"),
        new LegalClockStarted(
            CASE,
            AT,
            CLOCK,
            LegalClockKind.DECISION,
            "ma-od-service-standard",
            1,
            "42 CFR 422.568(b)(1)(i)",
            ClockStart.RECEIPT,
            OPENED,
            "P14D",
            "P14D",
            ExtensionCondition.MEMBER_REQUEST_OR_MEMBER_INTEREST,
            Tolling.MISSING_INFORMATION,
            Consequence.DEEMED_DENIAL,
            "America/New_York",
            LEGAL_DUE,
            NOW),
        new LegalClockAwaited(
            CASE,
            AT,
            LegalClockKind.DECISION,
            "partd-cd-exception-standard",
            1,
            "42 CFR 423.568(b)",
            ClockStart.PRESCRIBER_STATEMENT),
        new LegalClockUndetermined(
            CASE, AT, LegalClockKind.DECISION, true, List.of("one-rule", "another-rule")),
        new LegalClockExtended(
            CASE,
            AT,
            CLOCK,
            LegalClockKind.DECISION,
            ExtensionCondition.MEMBER_REQUEST_OR_MEMBER_INTEREST,
            "The surgeon's records are on their way.",
            NOW,
            LEGAL_DUE,
            NOW,
            "mia"),
        new LegalClockTolled(
            CASE, AT, CLOCK, LegalClockKind.DECISION, "The invoice is missing.", "clara"),
        new LegalClockResumed(CASE, AT, CLOCK, LegalClockKind.DECISION, LEGAL_DUE, NOW, "clara"),
        new LegalClockStopped(CASE, AT, CLOCK, LegalClockKind.DECISION, ClockStop.DECISION, NOW),
        new PrescriberStatementReceived(CASE, AT, "anna"),
        new ReversalNoticeReceived(CASE, AT, "the independent review entity", "alba"),
        new MemberNotified(CASE, AT, Channel.MAIL, "anna"),
        new DecisionEffectuated(CASE, AT, "The brace was authorized.", "clara"),
        new DeadlineApproaching(CASE, AT, CLOCK, "ma-od-service-standard", LEGAL_DUE),
        new DeadlineMissed(CASE, LEGAL_DUE, CLOCK, "ma-od-service-standard", LEGAL_DUE),
        new CaseForwardedToIndependentReview(CASE, LEGAL_DUE, CLOCK, LEGAL_DUE),
        new CaseDeemedDenied(CASE, LEGAL_DUE, CLOCK),
        new RemediesDeemedExhausted(CASE, LEGAL_DUE, CLOCK),
        new MissedDeadlineReported(CASE, LEGAL_DUE, CLOCK, COMPLIANCE),
        new ServiceTargetStarted(
            CASE,
            AT,
            TARGET,
            ServiceTargetKind.ANSWER_REQUEST,
            "answer-request-claims",
            REQUEST,
            CLAIMS,
            Duration.ofHours(16),
            "office-hours",
            DUE,
            NOW,
            EscalationPath.SUPERVISOR),
        new ServiceTargetPaused(
            CASE, AT, TARGET, ServiceTargetKind.ANSWER_REQUEST, Duration.ofMinutes(90)),
        new ServiceTargetResumed(CASE, AT, TARGET, ServiceTargetKind.ANSWER_REQUEST, DUE, NOW),
        new ServiceTargetMoved(
            CASE,
            AT,
            TARGET,
            ServiceTargetKind.RESOLUTION,
            "resolution-standard",
            CLAIMS,
            Duration.ofHours(80),
            "office-hours",
            Duration.ofMinutes(90),
            DUE,
            NOW,
            EscalationPath.SUPERVISOR),
        new ServiceTargetStopped(CASE, AT, TARGET, ServiceTargetKind.ANSWER_REQUEST, true),
        new InformationRequestOverdue(CASE, DUE, REQUEST, DUE),
        new HandoffLapsed(CASE, AT, HANDOFF),
        new LegalHoldPlaced(CASE, AT, HOLD, "Subpoena of 4 May.", "sara"),
        new LegalHoldLifted(CASE, AT, HOLD, "The matter was settled.", "sara"),
        new PersonalDataErased(CASE, AT, id(13), ErasureBasis.RETENTION_ENDED, "adam", "ada"));
  }

  /** Nothing that may be left out. */
  public static List<CaseEvent> sparse() {
    return List.of(
        new CaseOpened(
            CASE,
            AT,
            "C-2026-000001",
            MEMBER,
            false,
            LineOfBusiness.COMMERCIAL,
            Category.COMPLAINT,
            null,
            Priority.STANDARD,
            "waiting time",
            "Forty minutes on hold",
            "The member waited for forty minutes.",
            Channel.IN_PERSON,
            Requester.MEMBER,
            OPENED,
            CUSTOMER_SERVICE,
            "anna",
            null),
        new CaseReclassified(
            CASE, AT, Category.GRIEVANCE, null, Category.INQUIRY, null, "It is a grievance."),
        new OwnerAssigned(CASE, AT, "anna", null),
        new WorkAssigned(CASE, AT, "clara", null, CLAIMS),
        new InteractionRecorded(
            CASE, NOW, id(9), Channel.MAIL, Direction.INBOUND, "Sent the bill.", false, "anna"),
        new NoteAdded(CASE, AT, id(9), "A fact.", Visibility.INTERNAL, "an-automation", null),
        new InformationRequested(CASE, AT, REQUEST, CLAIMS, "Paid?", DUE, null, "an-automation"),
        new InformationRequestDeclined(
            CASE, AT, REQUEST, DeclineReason.ALREADY_ANSWERED, "See Monday.", null, "clara"),
        new CoverageExplained(CASE, AT, "One brace a year is covered.", null),
        new OptionsOffered(CASE, AT, List.of("Appeal.")),
        new DecisionRecorded(
            CASE, AT, DECISION, Verdict.DISMISSED, "Too late.", Category.APPEAL, "alba", null),
        new CaseResolved(
            CASE, AT, Outcome.NO_ACTION_NEEDED, "It was paid already.", List.of(), "anna"),
        new CasesLinked(CASE, AT, OTHER_CASE, LinkKind.RELATED_TO, null),
        new CaseMarkedDuplicate(CASE, AT, OTHER_CASE, null),
        new ObstacleRecorded(CASE, AT, OBSTACLE, ObstacleKind.MONEY, null, "Rent comes first."),
        new FeedbackReceived(CASE, AT, id(9), null, null, null),
        new LegalClockStarted(
            CASE,
            AT,
            CLOCK,
            LegalClockKind.EFFECTUATION,
            "ma-reversal-service-effectuation",
            1,
            "42 CFR 422.618(b)(1)",
            ClockStart.REVERSAL_NOTICE,
            OPENED,
            "PT72H",
            null,
            null,
            Tolling.NONE,
            Consequence.REPORT,
            "America/New_York",
            LEGAL_DUE,
            NOW),
        new LegalClockUndetermined(CASE, AT, LegalClockKind.DECISION, false, List.of("one-rule")),
        new LegalClockExtended(
            CASE,
            AT,
            CLOCK,
            LegalClockKind.DECISION,
            ExtensionCondition.BEYOND_PLAN_CONTROL_ONCE,
            "The hospital's systems are down.",
            NOW,
            null,
            null,
            "clara"),
        new ServiceTargetStarted(
            CASE,
            AT,
            TARGET,
            ServiceTargetKind.RESOLUTION,
            "resolution-standard",
            null,
            CUSTOMER_SERVICE,
            Duration.ofHours(80),
            "office-hours",
            DUE,
            NOW,
            null),
        new ServiceTargetMoved(
            CASE,
            AT,
            TARGET,
            ServiceTargetKind.RESOLUTION,
            "resolution-standard",
            CLAIMS,
            Duration.ofHours(80),
            "office-hours",
            Duration.ZERO,
            null,
            null,
            null),
        new ServiceTargetStopped(CASE, AT, TARGET, ServiceTargetKind.ACCEPT_HANDOFF, false),
        new PersonalDataErased(CASE, AT, id(13), ErasureBasis.LAW, "adam", "ada"));
  }
}
