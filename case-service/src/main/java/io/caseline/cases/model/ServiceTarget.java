package io.caseline.cases.model;

import io.caseline.cases.clock.BusinessCalendar;
import io.caseline.cases.clock.WorkingTime;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.DeadlineMissed;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.InformationRequestOverdue;
import io.caseline.cases.event.ServiceTargetKind;
import io.caseline.cases.event.ServiceTargetMoved;
import io.caseline.cases.event.ServiceTargetResumed;
import io.caseline.cases.event.ServiceTargetStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time that the plan gives itself for a piece of work.
 *
 * @param ruleId the target's id in the configuration
 * @param subjectId the request, handoff or escalation; null for the case itself
 * @param within working time of the calendar
 * @param used of it, before it began to run the last time
 * @param runsSince null while it stands still
 * @param dueAt null while it stands still
 * @param warnAt null while it stands still
 * @param met what was promised was done; false when it is no longer needed
 */
public record ServiceTarget(
    UUID id,
    ServiceTargetKind kind,
    String ruleId,
    @Nullable UUID subjectId,
    String department,
    Duration within,
    String calendar,
    @Nullable EscalationPath escalatesTo,
    Instant startedAt,
    Duration used,
    @Nullable Instant runsSince,
    @Nullable Instant dueAt,
    @Nullable Instant warnAt,
    @Nullable Instant warnedAt,
    @Nullable Instant missedAt,
    @Nullable Instant stoppedAt,
    boolean met)
    implements Item, Deadline {

  static ServiceTarget of(ServiceTargetStarted started) {
    return new ServiceTarget(
        started.targetId(),
        started.kind(),
        started.ruleId(),
        started.subjectId(),
        started.department(),
        started.within(),
        started.calendar(),
        started.escalatesTo(),
        started.occurredAt(),
        Duration.ZERO,
        started.occurredAt(),
        started.dueAt(),
        started.warnAt(),
        null,
        null,
        null,
        false);
  }

  @Override
  public ClockStatus status() {
    if (missedAt != null) {
      return ClockStatus.MISSED;
    }
    if (stoppedAt != null) {
      return met ? ClockStatus.KEPT : ClockStatus.CANCELLED;
    }
    return runsSince == null ? ClockStatus.PAUSED : ClockStatus.RUNNING;
  }

  /** Whether what was promised is still to be done, be it late. */
  @Override
  public boolean unsettled() {
    return stoppedAt == null;
  }

  public boolean paused() {
    return unsettled() && runsSince == null;
  }

  /** What is recorded when its time is over. */
  @Override
  public List<CaseEvent> miss(UUID caseId) {
    if (dueAt == null) {
      throw new IllegalStateException("a target that stands still is not missed");
    }
    var missed = new DeadlineMissed(caseId, dueAt, id, ruleId, dueAt);
    return kind == ServiceTargetKind.ANSWER_REQUEST && subjectId != null
        ? List.of(missed, new InformationRequestOverdue(caseId, dueAt, subjectId, dueAt))
        : List.of(missed);
  }

  public boolean isFor(UUID subject) {
    return subject.equals(subjectId);
  }

  /** The working time used until then. */
  public Duration usedUntil(Instant at, BusinessCalendar in) {
    return runsSince == null ? used : used.plus(in.between(runsSince, at));
  }

  /** When it is due if it went on then with the time that is left. */
  public Instant dueWhenResumed(Instant at, BusinessCalendar in) {
    return new WorkingTime(within, in).dueAt(at, used);
  }

  /** When three quarters of the time are used if it went on then. */
  public Instant warnWhenResumed(Instant at, BusinessCalendar in) {
    return new WorkingTime(within, in).warnAt(at, used);
  }

  ServiceTarget paused(Duration usedBefore) {
    return with(usedBefore, null, null, null, warnedAt, missedAt, stoppedAt, met);
  }

  ServiceTarget resumed(ServiceTargetResumed resumed) {
    return with(
        used,
        resumed.occurredAt(),
        resumed.dueAt(),
        warnedAt == null ? resumed.warnAt() : null,
        warnedAt,
        missedAt,
        stoppedAt,
        met);
  }

  ServiceTarget moved(ServiceTargetMoved moved) {
    return new ServiceTarget(
        id,
        kind,
        moved.ruleId(),
        subjectId,
        moved.department(),
        moved.within(),
        moved.calendar(),
        moved.escalatesTo(),
        startedAt,
        moved.used(),
        runsSince == null ? null : moved.occurredAt(),
        moved.dueAt(),
        warnedAt == null ? moved.warnAt() : null,
        warnedAt,
        missedAt,
        stoppedAt,
        met);
  }

  ServiceTarget warned(Instant at) {
    return with(used, runsSince, dueAt, null, at, missedAt, stoppedAt, met);
  }

  ServiceTarget missed(Instant at) {
    return with(used, runsSince, dueAt, warnAt, warnedAt, at, stoppedAt, met);
  }

  ServiceTarget stopped(Instant at, boolean done) {
    return with(used, runsSince, dueAt, warnAt, warnedAt, missedAt, at, done);
  }

  private ServiceTarget with(
      Duration newUsed,
      @Nullable Instant newRunsSince,
      @Nullable Instant newDueAt,
      @Nullable Instant newWarnAt,
      @Nullable Instant warned,
      @Nullable Instant missed,
      @Nullable Instant stopped,
      boolean done) {
    return new ServiceTarget(
        id,
        kind,
        ruleId,
        subjectId,
        department,
        within,
        calendar,
        escalatesTo,
        startedAt,
        newUsed,
        newRunsSince,
        newDueAt,
        newWarnAt,
        warned,
        missed,
        stopped,
        done);
  }
}
