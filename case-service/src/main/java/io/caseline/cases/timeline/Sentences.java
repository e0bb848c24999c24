package io.caseline.cases.timeline;

import io.caseline.cases.event.CaseClosed;
import io.caseline.cases.event.CaseEscalated;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseExpedited;
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
import io.caseline.cases.event.CoverageExplained;
import io.caseline.cases.event.DecisionRecorded;
import io.caseline.cases.event.EscalationAcknowledged;
import io.caseline.cases.event.EscalationResolved;
import io.caseline.cases.event.ExpediteRefused;
import io.caseline.cases.event.FeedbackReceived;
import io.caseline.cases.event.HandoffAccepted;
import io.caseline.cases.event.HandoffDeclined;
import io.caseline.cases.event.HandoffOffered;
import io.caseline.cases.event.HandoffRecalled;
import io.caseline.cases.event.InformationProvided;
import io.caseline.cases.event.InformationRequestAccepted;
import io.caseline.cases.event.InformationRequestDeclined;
import io.caseline.cases.event.InformationRequestRedirected;
import io.caseline.cases.event.InformationRequestWithdrawn;
import io.caseline.cases.event.InformationRequested;
import io.caseline.cases.event.InteractionRecorded;
import io.caseline.cases.event.LinkKind;
import io.caseline.cases.event.MemberConfirmed;
import io.caseline.cases.event.MemberNotFound;
import io.caseline.cases.event.NoteAdded;
import io.caseline.cases.event.ObstacleOvercome;
import io.caseline.cases.event.ObstacleRecorded;
import io.caseline.cases.event.OptionsOffered;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.event.OwnerAssigned;
import io.caseline.cases.event.OwnerReleased;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.WorkAssigned;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

      case CasesLinked e ->
          "Linked: this case %s case %s.".formatted(relates(e.kind()), e.otherCaseId());
      case CaseMarkedDuplicate e -> "Closed as a duplicate of case %s.".formatted(e.duplicateOf());
    };
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

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
}
