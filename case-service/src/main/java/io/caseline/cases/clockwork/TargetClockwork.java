package io.caseline.cases.clockwork;

import io.caseline.cases.clock.BusinessCalendar;
import io.caseline.cases.clock.RoundTheClock;
import io.caseline.cases.clock.ServiceTargets.Target;
import io.caseline.cases.clock.WorkingTime;
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
import io.caseline.cases.event.EscalationPath;
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
import io.caseline.cases.event.ServiceTargetMoved;
import io.caseline.cases.event.ServiceTargetPaused;
import io.caseline.cases.event.ServiceTargetResumed;
import io.caseline.cases.event.ServiceTargetStarted;
import io.caseline.cases.event.ServiceTargetStopped;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.EscalationRule;
import io.caseline.cases.model.ServiceTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan's own targets: started, paused, moved and stopped. Missing one is the alarm's business.
 */
final class TargetClockwork {

  /** On these channels somebody answers at once. */
  private static final Set<Channel> LIVE =
      EnumSet.of(Channel.PHONE, Channel.CHAT, Channel.IN_PERSON);

  private final Winding winding;

  TargetClockwork(Winding winding) {
    this.winding = winding;
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
          winding.clocks().openTargets().forEach(target -> stop(target, winding.at(), false));

      case InformationRequested e ->
          start(ServiceTargetKind.ANSWER_REQUEST, e.requestId(), e.department(), null, e.dueAt());
      case ClarificationAsked e -> open(e.requestId()).ifPresent(this::pause);
      case Clarified e -> open(e.requestId()).ifPresent(target -> resume(target, e.dueAt()));
      case InformationRequestRedirected e ->
          open(e.requestId()).ifPresent(target -> passOn(target, e.to()));
      case InformationProvided e -> done(e.requestId());
      case InformationRequestDeclined e -> done(e.requestId());
      case InformationRequestWithdrawn e -> noLongerNeeded(e.requestId());

      case HandoffOffered e ->
          start(ServiceTargetKind.ACCEPT_HANDOFF, e.handoffId(), e.to(), null, null);
      case HandoffAccepted e -> done(e.handoffId());
      case HandoffDeclined e -> done(e.handoffId());
      case HandoffRecalled e -> noLongerNeeded(e.handoffId());
      case HandoffLapsed e -> noLongerNeeded(e.handoffId());

      case CaseEscalated e ->
          start(
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
          .forEach(this::move);
    }
    boolean waits = now.waitingOn().contains(CaseFacts.MEMBER);
    winding.clocks().openTargets().stream()
        .filter(target -> target.kind() == ServiceTargetKind.RESOLUTION)
        .forEach(
            target -> {
              if (waits && target.running()) {
                pause(target);
              } else if (!waits && target.paused()) {
                resume(target, target.dueWhenResumed(winding.at(), calendarOf(target)));
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
    start(kind, null, responsible(), null, null);
  }

  /**
   * @param agreed the due time that was agreed on; null for the one that the target gives
   */
  private void start(
      ServiceTargetKind kind,
      @Nullable UUID subject,
      String department,
      @Nullable EscalationPath path,
      @Nullable Instant agreed) {
    find(kind, department, path)
        .ifPresent(
            target -> {
              Instant at = winding.at();
              WorkingTime time =
                  agreed == null || agreed.equals(target.dueAt(at))
                      ? target.time()
                      : everyHourUntil(agreed);
              winding.record(
                  new ServiceTargetStarted(
                      winding.caseId(),
                      at,
                      winding.newId(),
                      kind,
                      target.rule().id(),
                      subject,
                      department,
                      time.within(),
                      time.calendar().id(),
                      time.dueAt(at, Duration.ZERO),
                      time.warnAt(at, Duration.ZERO),
                      target.rule().escalatesTo()));
            });
  }

  /** A due time that two people agreed on counts every hour, as they did. */
  private WorkingTime everyHourUntil(Instant agreed) {
    var everyHour = new RoundTheClock();
    return new WorkingTime(everyHour.between(winding.at(), agreed), everyHour);
  }

  private Optional<Target> find(
      ServiceTargetKind kind, String department, @Nullable EscalationPath path) {
    return winding
        .rules()
        .targets()
        .find(kind, department, path, winding.facts().classification().priority());
  }

  private void pause(ServiceTarget target) {
    if (target.running()) {
      winding.record(
          new ServiceTargetPaused(
              winding.caseId(),
              winding.at(),
              target.id(),
              target.kind(),
              target.usedUntil(winding.at(), calendarOf(target))));
    }
  }

  private void resume(ServiceTarget target, Instant dueAt) {
    if (target.paused()) {
      winding.record(
          new ServiceTargetResumed(
              winding.caseId(),
              winding.at(),
              target.id(),
              target.kind(),
              dueAt,
              target.warnWhenResumed(winding.at(), calendarOf(target))));
    }
  }

  /** The question goes to another department, and the due time stays. */
  private void passOn(ServiceTarget target, String department) {
    winding.record(
        new ServiceTargetMoved(
            winding.caseId(),
            winding.at(),
            target.id(),
            target.kind(),
            target.ruleId(),
            department,
            target.within(),
            target.calendar(),
            target.usedUntil(winding.at(), calendarOf(target)),
            target.dueAt(),
            target.warnAt(),
            target.escalatesTo()));
  }

  /** Another department or priority promises another time; what is used of it stays used. */
  private void move(ServiceTarget target) {
    Optional<Target> promised = find(target.kind(), responsible(), null);
    if (promised.isEmpty()) {
      stop(target, winding.at(), false);
      return;
    }
    WorkingTime time = promised.get().time();
    var rule = promised.get().rule();
    Duration used = target.usedUntil(winding.at(), calendarOf(target));
    boolean runs = target.running();
    winding.record(
        new ServiceTargetMoved(
            winding.caseId(),
            winding.at(),
            target.id(),
            target.kind(),
            rule.id(),
            responsible(),
            time.within(),
            time.calendar().id(),
            used,
            runs ? time.dueAt(winding.at(), used) : null,
            runs ? time.warnAt(winding.at(), used) : null,
            rule.escalatesTo()));
  }

  private void done(UUID subject) {
    open(subject).ifPresent(target -> stop(target, winding.at(), true));
  }

  private void noLongerNeeded(UUID subject) {
    open(subject).ifPresent(target -> stop(target, winding.at(), false));
  }

  private void stop(ServiceTargetKind kind, Instant when) {
    winding.clocks().openTargets().stream()
        .filter(target -> target.kind() == kind)
        .forEach(target -> stop(target, when, true));
  }

  /** Done after the due time is missed, even where the alarm has not said so yet. */
  private void stop(ServiceTarget target, Instant when, boolean met) {
    if (target.isOver(when)) {
      target.miss(winding.caseId()).forEach(winding::record);
    }
    winding.record(
        new ServiceTargetStopped(winding.caseId(), when, target.id(), target.kind(), met));
  }

  private BusinessCalendar calendarOf(ServiceTarget target) {
    return winding.rules().targets().calendar(target.calendar());
  }
}
