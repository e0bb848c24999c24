package io.caseline.cases.clockwork;

import io.caseline.cases.event.CaseClosed;
import io.caseline.cases.event.CaseEscalated;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseMarkedDuplicate;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.CaseReopened;
import io.caseline.cases.event.CaseResolved;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.ClarificationAsked;
import io.caseline.cases.event.Clarified;
import io.caseline.cases.event.DecisionRecorded;
import io.caseline.cases.event.Direction;
import io.caseline.cases.event.EscalationAcknowledged;
import io.caseline.cases.event.EscalationResolved;
import io.caseline.cases.event.HandoffAccepted;
import io.caseline.cases.event.HandoffDeclined;
import io.caseline.cases.event.HandoffLapsed;
import io.caseline.cases.event.HandoffOffered;
import io.caseline.cases.event.HandoffRecalled;
import io.caseline.cases.event.InformationProvided;
import io.caseline.cases.event.InformationRequestDeclined;
import io.caseline.cases.event.InformationRequestRedirected;
import io.caseline.cases.event.InformationRequestWithdrawn;
import io.caseline.cases.event.InformationRequested;
import io.caseline.cases.event.InteractionRecorded;
import io.caseline.cases.event.ServiceTargetKind;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.EscalationRule;
import io.caseline.cases.model.ServiceTarget;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The plan's own targets: started, paused, moved and stopped. Missing one is the alarm's business.
 */
final class TargetClockwork {

  /** On these channels somebody answers at once. */
  private static final Set<Channel> LIVE =
      EnumSet.of(Channel.PHONE, Channel.CHAT, Channel.IN_PERSON);

  private final Winding winding;
  private final TargetChanges changes;

  TargetClockwork(Winding winding) {
    this.winding = winding;
    this.changes = new TargetChanges(winding);
  }

  void follow(CaseEvent event) {
    switch (event) {
      case CaseOpened e -> {
        if (!LIVE.contains(e.channel())) {
          start(ServiceTargetKind.FIRST_RESPONSE);
        }
        start(ServiceTargetKind.RESOLUTION);
      }
      case InteractionRecorded e when e.direction() == Direction.OUTBOUND ->
          stop(ServiceTargetKind.FIRST_RESPONSE, e.occurredAt());
      case DecisionRecorded e -> stop(ServiceTargetKind.FIRST_RESPONSE, e.occurredAt());
      case CaseResolved e -> {
        stop(ServiceTargetKind.FIRST_RESPONSE, e.occurredAt());
        stop(ServiceTargetKind.RESOLUTION, e.occurredAt());
      }
      case CaseReopened _ -> start(ServiceTargetKind.RESOLUTION);
      case CaseMarkedDuplicate _, CaseClosed _ ->
          winding
              .clocks()
              .openTargets()
              .forEach(target -> changes.stop(target, winding.at(), false));

      case InformationRequested e ->
          changes.start(
              ServiceTargetKind.ANSWER_REQUEST, e.requestId(), e.department(), null, e.dueAt());
      case ClarificationAsked e -> open(e.requestId()).ifPresent(changes::pause);
      case Clarified e ->
          open(e.requestId()).ifPresent(target -> changes.resume(target, e.dueAt()));
      case InformationRequestRedirected e ->
          open(e.requestId()).ifPresent(target -> changes.passOn(target, e.to()));
      case InformationProvided e -> done(e.requestId());
      case InformationRequestDeclined e -> done(e.requestId());
      case InformationRequestWithdrawn e -> noLongerNeeded(e.requestId());

      case HandoffOffered e ->
          changes.start(ServiceTargetKind.ACCEPT_HANDOFF, e.handoffId(), e.to(), null, null);
      case HandoffAccepted e -> done(e.handoffId());
      case HandoffDeclined e -> done(e.handoffId());
      case HandoffRecalled e -> noLongerNeeded(e.handoffId());
      case HandoffLapsed e -> noLongerNeeded(e.handoffId());

      case CaseEscalated e ->
          changes.start(
              ServiceTargetKind.ACKNOWLEDGE_ESCALATION,
              e.escalationId(),
              EscalationRule.of(e.path()).answeringDepartment(responsible()),
              e.path(),
              e.targetAt());
      case EscalationAcknowledged e -> done(e.escalationId());
      case EscalationResolved e -> noLongerNeeded(e.escalationId());
      default -> {}
    }
  }

  /** What shows only in the case as a whole: whom it waits on, whose it is, how urgent it is. */
  void compare(CaseFacts before) {
    CaseFacts now = winding.facts();
    if (!before.custody().department().equals(now.custody().department())
        || before.classification().priority() != now.classification().priority()) {
      winding.clocks().openTargets().stream()
          .filter(target -> target.subjectId() == null && target.missedAt() == null)
          .forEach(changes::move);
    }
    boolean waits = now.waitingOn().contains(CaseFacts.MEMBER);
    winding.clocks().openTargets().stream()
        .filter(target -> target.kind() == ServiceTargetKind.RESOLUTION)
        .forEach(
            target -> {
              if (waits && target.running()) {
                changes.pause(target);
              } else if (!waits && target.paused()) {
                changes.resume(target);
              }
            });
  }

  private String responsible() {
    return winding.facts().custody().department();
  }

  private Optional<ServiceTarget> open(UUID subject) {
    return winding.clocks().openTarget(subject);
  }

  private void start(ServiceTargetKind kind) {
    changes.start(kind, null, responsible(), null, null);
  }

  private void done(UUID subject) {
    open(subject).ifPresent(target -> changes.stop(target, winding.at(), true));
  }

  private void noLongerNeeded(UUID subject) {
    open(subject).ifPresent(target -> changes.stop(target, winding.at(), false));
  }

  private void stop(ServiceTargetKind kind, Instant when) {
    winding.clocks().openTargets().stream()
        .filter(target -> target.kind() == kind)
        .forEach(target -> changes.stop(target, when, true));
  }
}
