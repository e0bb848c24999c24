package io.caseline.cases.timeline;

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
import io.caseline.cases.event.CoverageExplained;
import io.caseline.cases.event.DeadlineApproaching;
import io.caseline.cases.event.DeadlineMissed;
import io.caseline.cases.event.DecisionEffectuated;
import io.caseline.cases.event.DecisionRecorded;
import io.caseline.cases.event.ErasureBasis;
import io.caseline.cases.event.EscalationAcknowledged;
import io.caseline.cases.event.EscalationResolved;
import io.caseline.cases.event.ExpediteRefused;
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
import io.caseline.cases.event.LegalClockResumed;
import io.caseline.cases.event.LegalClockStarted;
import io.caseline.cases.event.LegalClockStopped;
import io.caseline.cases.event.LegalClockTolled;
import io.caseline.cases.event.LegalClockUndetermined;
import io.caseline.cases.event.LegalHoldLifted;
import io.caseline.cases.event.LegalHoldPlaced;
import io.caseline.cases.event.LinkKind;
import io.caseline.cases.event.MemberConfirmed;
import io.caseline.cases.event.MemberNotFound;
import io.caseline.cases.event.MemberNotified;
import io.caseline.cases.event.MissedDeadlineReported;
import io.caseline.cases.event.NoteAdded;
import io.caseline.cases.event.ObstacleOvercome;
import io.caseline.cases.event.ObstacleRecorded;
import io.caseline.cases.event.OptionsOffered;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.event.OwnerAssigned;
import io.caseline.cases.event.OwnerReleased;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.event.PrescriberStatementReceived;
import io.caseline.cases.event.RemediesDeemedExhausted;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.ReversalNoticeReceived;
import io.caseline.cases.event.ServiceTargetMoved;
import io.caseline.cases.event.ServiceTargetPaused;
import io.caseline.cases.event.ServiceTargetResumed;
import io.caseline.cases.event.ServiceTargetStarted;
import io.caseline.cases.event.ServiceTargetStopped;
import io.caseline.cases.event.WorkAssigned;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Each event in one plain sentence, as one person would tell it another. */
final class Sentences {

  private Sentences() {}

  static String of(CaseEvent event) {
    return switch (event) {
      case CaseOpened e ->
          "Opened %s as %s, received %s; %s is responsible."
              .formatted(
                  e.caseNumber(),
                  aOrAn(words(e.category())),
                  by(e.channel()),
                  e.responsibleDepartment());
      case MemberConfirmed _ -> "The member was confirmed with the member records.";
      case MemberNotFound _ -> "The member records know no such member: somebody has to look.";

      case CaseReclassified e ->
          "Reclassified from %s to %s: %s"
              .formatted(
                  kind(e.previousCategory(), e.previousRequest()),
                  kind(e.category(), e.request()),
                  e.reason());
      case CaseExpedited e -> "Expedited: " + e.reason();
      case ExpediteRefused e -> "Expediting was refused, the standard time applies: " + e.reason();

      case OwnerAssigned e ->
          e.previousOwner() == null
              ? "%s now owns the case.".formatted(e.owner())
              : "%s now owns the case instead of %s.".formatted(e.owner(), e.previousOwner());
      case OwnerReleased e ->
          "%s released the case; nobody owns it now.".formatted(e.previousOwner());
      case WorkAssigned e -> "%s has the work in %s.".formatted(e.assignee(), e.department());

      case InteractionRecorded e -> {
        String reply = e.expectsReply() ? "; the member's reply is awaited" : "";
        yield switch (e.direction()) {
          case INBOUND -> "The member was in contact %s.".formatted(by(e.channel()));
          case OUTBOUND -> "The member was contacted %s%s.".formatted(by(e.channel()), reply);
        };
      }
      case NoteAdded e ->
          switch (e.visibility()) {
            case INTERNAL -> "A note was added.";
            case DEPARTMENT -> "A note for the own department was added.";
            case MEMBER -> "A note that the member can read was added.";
          };
      case ObstacleRecorded e -> "An obstacle was noted: %s.".formatted(words(e.kind()));
      case ObstacleOvercome e -> "An obstacle was overcome: " + e.how();
      case FeedbackReceived e ->
          "The member gave feedback%s%s."
              .formatted(
                  e.csat() == null ? "" : ", satisfaction %d of 5".formatted(e.csat()),
                  e.nps() == null ? "" : ", recommendation %d of 10".formatted(e.nps()));
      case CoverageExplained _ -> "The coverage was explained to the member.";
      case OptionsOffered e ->
          "The member was offered %s.".formatted(counted(e.options().size(), "option"));

      case InformationRequested e ->
          "%s was asked: %s (answer due %s)"
              .formatted(e.department(), e.question(), time(e.dueAt()));
      case InformationRequestAccepted e ->
          "%s took the information request.".formatted(e.acceptedBy());
      case ClarificationAsked e -> "The asked department asked back: " + e.question();
      case Clarified e ->
          "Clarified: %s (answer now due %s)".formatted(e.answer(), time(e.dueAt()));
      case InformationProvided e -> "Answered: " + e.answer();
      case InformationRequestDeclined e ->
          "The information request was declined (%s)%s: %s"
              .formatted(
                  words(e.reason()),
                  e.suggestedDepartment() == null
                      ? ""
                      : ", %s may know".formatted(e.suggestedDepartment()),
                  e.explanation());
      case InformationRequestRedirected e ->
          "The information request went from %s to %s: %s".formatted(e.from(), e.to(), e.reason());
      case InformationRequestWithdrawn e -> "The information request was withdrawn: " + e.reason();

      case HandoffOffered e ->
          "%s offered the case to %s: %s".formatted(e.from(), e.to(), e.reason());
      case HandoffAccepted e -> "%s took the case from %s.".formatted(e.to(), e.from());
      case HandoffDeclined e -> "The handoff was declined: " + e.reason();
      case HandoffRecalled e -> "The handoff was recalled: " + e.reason();

      case CaseEscalated e ->
          "Escalated to %s, to be acknowledged by %s: %s"
              .formatted(words(e.path()), time(e.targetAt()), e.reason());
      case EscalationAcknowledged e ->
          "%s acknowledged the escalation.".formatted(e.acknowledgedBy());
      case EscalationResolved e -> "The escalation was resolved: " + e.outcome();

      case DecisionRecorded e -> "Decided: %s. %s".formatted(words(e.verdict()), e.rationale());
      case CaseResolved e -> "Ended, %s: %s".formatted(ended(e.outcome()), e.explanation());
      case CaseReopened e -> "Reopened: " + e.reason();
      case CaseClosed _ -> "Closed.";

      case LegalClockStarted e ->
          "The law's clock for the %s runs from %s: %s, due %s (%s)."
              .formatted(
                  words(e.kind()),
                  start(e.startsAt()),
                  limit(e.limit()),
                  time(e.dueAt(), e.timeZone()),
                  e.citation());
      case LegalClockAwaited e ->
          "The law's clock for the %s starts with %s (%s)."
              .formatted(words(e.kind()), start(e.startsAt()), e.citation());
      case LegalClockUndetermined e ->
          "The law sets a clock for the %s, but %s: reclassify the case with what is missing."
              .formatted(
                  words(e.kind()),
                  e.severalFit()
                      ? "several rules fit (%s)".formatted(String.join(", ", e.rules()))
                      : "none of its rules fits (%s)".formatted(String.join(", ", e.rules())));
      case LegalClockExtended e ->
          "The clock for the %s was extended%s (%s): %s"
              .formatted(
                  words(e.kind()),
                  e.dueAt() == null ? "" : ", now due " + time(e.dueAt()),
                  words(e.condition()),
                  e.reason());
      case LegalClockTolled e ->
          "The clock for the %s stands still: %s".formatted(words(e.kind()), e.reason());
      case LegalClockResumed e ->
          "The clock for the %s goes on, now due %s.".formatted(words(e.kind()), time(e.dueAt()));
      case LegalClockStopped e ->
          "The clock for the %s stopped: %s.".formatted(words(e.kind()), stopped(e.why()));
      case PrescriberStatementReceived _ -> "The prescriber's supporting statement arrived.";
      case ReversalNoticeReceived e ->
          "The plan learned that %s reversed its decision.".formatted(e.reversedBy());
      case MemberNotified e -> "The member was told of the decision %s.".formatted(by(e.channel()));
      case DecisionEffectuated e -> "The decision was carried out: " + e.what();

      case DeadlineApproaching e ->
          "Three quarters of the time are over: %s is due %s."
              .formatted(e.ruleId(), time(e.dueAt()));
      case DeadlineMissed e -> "Missed: %s was due %s.".formatted(e.ruleId(), time(e.dueAt()));
      case CaseForwardedToIndependentReview e ->
          "The case goes to independent review; the case file has to be there by %s."
              .formatted(time(e.fileDueAt()));
      case CaseDeemedDenied _ -> "The request counts as denied: the member may appeal.";
      case RemediesDeemedExhausted _ ->
          "The plan's own procedure counts as exhausted: the member may go outside.";
      case MissedDeadlineReported e ->
          "The missed deadline was handed to %s to be reported.".formatted(e.department());

      case ServiceTargetStarted e ->
          "%s has until %s to %s.".formatted(e.department(), time(e.dueAt()), e.kind().task());
      case ServiceTargetPaused e ->
          "The time to %s stands still, %s of it are used."
              .formatted(e.kind().task(), duration(e.used()));
      case ServiceTargetResumed e ->
          "The time to %s goes on, now until %s.".formatted(e.kind().task(), time(e.dueAt()));
      case ServiceTargetMoved e ->
          "%s has to %s%s; %s are used."
              .formatted(
                  e.department(),
                  e.kind().task(),
                  e.dueAt() == null ? "" : ", until " + time(e.dueAt()),
                  duration(e.used()));
      case ServiceTargetStopped e ->
          e.met()
              ? "Done: %s.".formatted(e.kind().task())
              : "No longer needed: %s.".formatted(e.kind().task());
      case InformationRequestOverdue e ->
          "The answer to an information request is overdue since %s.".formatted(time(e.dueAt()));
      case HandoffLapsed _ -> "Nobody answered the handoff: it lapsed.";

      case CasesLinked e ->
          "Linked: this case %s case %s.".formatted(relates(e.kind()), e.otherCaseId());
      case CaseMarkedDuplicate e -> "Closed as a duplicate of case %s.".formatted(e.duplicateOf());

      case LegalHoldPlaced e -> "A legal hold was placed: " + e.reason();
      case LegalHoldLifted e -> "A legal hold was lifted: " + e.reason();
      case PersonalDataErased e ->
          "The member's personal data were destroyed, %s: asked for by %s, confirmed by %s."
              .formatted(allowed(e.basis()), e.requestedBy(), e.confirmedBy());
    };
  }

  private static String start(ClockStart start) {
    return switch (start) {
      case RECEIPT -> "the receipt";
      case PRESCRIBER_STATEMENT -> "the prescriber's statement";
      case REVERSAL_NOTICE -> "the notice of the reversal";
      case DECISION -> "the decision";
    };
  }

  private static String stopped(ClockStop why) {
    return switch (why) {
      case DECISION -> "the plan decided";
      case NOTICE -> "the member was told";
      case EFFECTUATION -> "the decision was carried out";
      case RESOLUTION -> "the case was resolved";
      case DUPLICATE -> "the clock of the other case runs";
      case SUPERSEDED -> "another rule holds now";
    };
  }

  private static String limit(String iso) {
    return iso.startsWith("PT")
        ? counted(Math.toIntExact(Duration.parse(iso).toHours()), "hour")
        : counted(Math.toIntExact(Period.parse(iso).get(ChronoUnit.DAYS)), "day");
  }

  private static String duration(Duration time) {
    return "%d:%02d hours".formatted(time.toHours(), time.toMinutesPart());
  }

  private static String kind(Category category, @Nullable RequestKind request) {
    return request == null ? words(category) : "%s (%s)".formatted(words(category), words(request));
  }

  private static String by(Channel channel) {
    return switch (channel) {
      case PHONE -> "by phone";
      case CHAT -> "by chat";
      case EMAIL -> "by e-mail";
      case PORTAL -> "through the portal";
      case SMS -> "by SMS";
      case MAIL -> "by mail";
      case IN_PERSON -> "in person";
    };
  }

  private static String ended(Outcome outcome) {
    return switch (outcome) {
      case RESOLVED_FOR_MEMBER -> "resolved for the member";
      case RESOLVED_PARTLY -> "resolved in part";
      case NOT_RESOLVED_FOR_MEMBER -> "not resolved for the member";
      case WITHDRAWN -> "withdrawn";
      case NO_ACTION_NEEDED -> "no action needed";
    };
  }

  private static String relates(LinkKind kind) {
    return switch (kind) {
      case RELATED_TO -> "is related to";
      case APPEAL_OF -> "appeals";
      case APPEALED_BY -> "is appealed by";
      case FOLLOW_UP_OF -> "follows up";
      case FOLLOWED_UP_BY -> "is followed up by";
      case DUPLICATE_OF -> "is a duplicate of";
      case DUPLICATED_BY -> "is duplicated by";
    };
  }

  private static String allowed(ErasureBasis basis) {
    return switch (basis) {
      case RETENTION_ENDED -> "as the time to keep them was over";
      case LAW -> "as a law wants it before the time to keep them is over";
    };
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String aOrAn(String words) {
    return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }

  private static String counted(int count, String what) {
    return count + " " + (count == 1 ? what : what + "s");
  }

  /** To the minute, in UTC: people of several time zones read the same timeline. */
  private static String time(Instant instant) {
    return MINUTES.format(instant);
  }

  /** The law's days end where the plan is: there it is said when. */
  private static String time(Instant instant, String zone) {
    return "%s (%s)"
        .formatted(LOCAL_MINUTES.format(instant.atZone(ZoneId.of(zone))), zone.replace('_', ' '));
  }

  private static final DateTimeFormatter LOCAL_MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
}
