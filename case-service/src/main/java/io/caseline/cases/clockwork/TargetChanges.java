package io.caseline.cases.clockwork;

import io.caseline.cases.clock.BusinessCalendar;
import io.caseline.cases.clock.RoundTheClock;
import io.caseline.cases.clock.ServiceTargets.Target;
import io.caseline.cases.clock.WorkingTime;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.ServiceTargetKind;
import io.caseline.cases.event.ServiceTargetMoved;
import io.caseline.cases.event.ServiceTargetPaused;
import io.caseline.cases.event.ServiceTargetResumed;
import io.caseline.cases.event.ServiceTargetStarted;
import io.caseline.cases.event.ServiceTargetStopped;
import io.caseline.cases.model.ServiceTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts, pauses, moves and stops a service target. */
final class TargetChanges {

  private final Winding winding;

  TargetChanges(Winding winding) {
    this.winding = winding;
  }

  /**
   * Starts a target, where one was promised.
   *
   * @param subject the request, handoff or escalation; null for the case itself
   * @param agreed the due time that was agreed on; null for the one that the target gives
   */
  void start(
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

  void pause(ServiceTarget target) {
    missIfOver(target, winding.at());
    if (runs(target)) {
      winding.record(
          new ServiceTargetPaused(
              winding.caseId(),
              winding.at(),
              target.id(),
              target.kind(),
              target.usedUntil(winding.at(), calendarOf(target))));
    }
  }

  void resume(ServiceTarget target) {
    resume(target, target.dueWhenResumed(winding.at(), calendarOf(target)));
  }

  void resume(ServiceTarget target, Instant dueAt) {
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
  void passOn(ServiceTarget target, String department) {
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
  void move(ServiceTarget target) {
    Optional<Target> promised = find(target.kind(), responsible(), null);
    if (promised.isEmpty()) {
      stop(target, winding.at(), false);
      return;
    }
    missIfOver(target, winding.at());
    WorkingTime time = promised.get().time();
    var rule = promised.get().rule();
    Duration used = target.usedUntil(winding.at(), calendarOf(target));
    boolean runs = runs(target);
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

  /** Done after the due time is missed, even where the alarm has not said so yet. */
  void stop(ServiceTarget target, Instant when, boolean met) {
    missIfOver(target, when);
    winding.record(
        new ServiceTargetStopped(winding.caseId(), when, target.id(), target.kind(), met));
  }

  /** Whatever the alarm is late with: what was promised is not made good by promising it anew. */
  private void missIfOver(ServiceTarget target, Instant when) {
    if (target.isOver(when)) {
      target.miss(winding.caseId()).forEach(winding::record);
    }
  }

  /** Missed, it neither runs nor stands still. */
  private boolean runs(ServiceTarget target) {
    return target.running() && !target.isOver(winding.at());
  }

  private BusinessCalendar calendarOf(ServiceTarget target) {
    return winding.rules().targets().calendar(target.calendar());
  }

  private String responsible() {
    return winding.facts().custody().department();
  }
}
