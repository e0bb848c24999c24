package io.caseline.cases.model;

import io.caseline.cases.event.CaseDeemedDenied;
import io.caseline.cases.event.CaseForwardedToIndependentReview;
import io.caseline.cases.event.ClockEvent;
import io.caseline.cases.event.DeadlineApproaching;
import io.caseline.cases.event.DeadlineMissed;
import io.caseline.cases.event.DecisionEffectuated;
import io.caseline.cases.event.LegalClockAwaited;
import io.caseline.cases.event.LegalClockExtended;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.LegalClockResumed;
import io.caseline.cases.event.LegalClockStarted;
import io.caseline.cases.event.LegalClockStopped;
import io.caseline.cases.event.LegalClockTolled;
import io.caseline.cases.event.LegalClockUndetermined;
import io.caseline.cases.event.MemberNotified;
import io.caseline.cases.event.MissedDeadlineReported;
import io.caseline.cases.event.PrescriberStatementReceived;
import io.caseline.cases.event.RemediesDeemedExhausted;
import io.caseline.cases.event.ReversalNoticeReceived;
import io.caseline.cases.event.ServiceTargetMoved;
import io.caseline.cases.event.ServiceTargetPaused;
import io.caseline.cases.event.ServiceTargetResumed;
import io.caseline.cases.event.ServiceTargetStarted;
import io.caseline.cases.event.ServiceTargetStopped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The clocks of a case.
 *
 * @param awaited rules whose clock starts with something that has not happened yet
 * @param undetermined kinds of clocks that the law sets, but nobody knows by which rule
 */
public record Clocks(
    List<LegalClock> legal,
    List<LegalClockAwaited> awaited,
    List<LegalClockUndetermined> undetermined,
    List<ServiceTarget> targets,
    Milestones milestones) {

  static final Clocks NONE =
      new Clocks(List.of(), List.of(), List.of(), List.of(), Milestones.NONE);

  public Optional<LegalClock> legal(UUID id) {
    return Item.find(legal, id);
  }

  /** The clocks of a kind that still wait for what the plan has to do. */
  public List<LegalClock> unsettled(LegalClockKind kind) {
    return legal.stream().filter(clock -> clock.kind() == kind && clock.unsettled()).toList();
  }

  /** The one that started last, whatever has become of it. */
  public Optional<LegalClock> last(LegalClockKind kind) {
    return legal.stream().filter(clock -> clock.kind() == kind).reduce((first, last) -> last);
  }

  public List<LegalClock> unsettled() {
    return legal.stream().filter(LegalClock::unsettled).toList();
  }

  public List<ServiceTarget> openTargets() {
    return targets.stream().filter(ServiceTarget::unsettled).toList();
  }

  /** The open target for a request, a handoff or an escalation. */
  public Optional<ServiceTarget> openTarget(UUID subject) {
    return openTargets().stream().filter(target -> target.isFor(subject)).findFirst();
  }

  /** Whether a clock of the kind is set, but has not begun: awaited, or by a rule nobody knows. */
  public boolean waitsFor(LegalClockKind kind) {
    return awaited.stream().anyMatch(it -> it.kind() == kind)
        || undetermined.stream().anyMatch(it -> it.kind() == kind);
  }

  /** Nothing of the law's clocks is awaited or unknown any more. */
  Clocks settled() {
    return new Clocks(legal, List.of(), List.of(), targets, milestones);
  }

  Clocks after(ClockEvent event) {
    return switch (event) {
      case LegalClockStarted e -> known(e.kind()).with(Item.append(legal, started(e)));
      case LegalClockAwaited e ->
          new Clocks(legal, Item.append(awaited, e), undetermined, targets, milestones);
      case LegalClockUndetermined e ->
          new Clocks(legal, awaited, Item.append(undetermined, e), targets, milestones);
      case LegalClockExtended e -> clock(e.clockId(), it -> it.extended(e));
      case LegalClockTolled e ->
          clock(e.clockId(), it -> it.tolled(e.occurredAt(), e.reason(), e.tolledBy()));
      case LegalClockResumed e ->
          clock(e.clockId(), it -> it.resumed(e.occurredAt(), e.dueAt(), e.warnAt()));
      case LegalClockStopped e -> clock(e.clockId(), it -> it.stopped(e.why(), e.stoppedAt()));

      case DeadlineApproaching e ->
          clock(e.clockId(), it -> it.warned(e.occurredAt()))
              .target(e.clockId(), it -> it.warned(e.occurredAt()));
      case DeadlineMissed e ->
          clock(e.clockId(), it -> it.missed(e.dueAt()))
              .target(e.clockId(), it -> it.missed(e.dueAt()));
      case CaseForwardedToIndependentReview _,
          CaseDeemedDenied _,
          RemediesDeemedExhausted _,
          MissedDeadlineReported _ ->
          this;

      case ServiceTargetStarted e -> withTargets(Item.append(targets, ServiceTarget.of(e)));
      case ServiceTargetPaused e -> target(e.targetId(), it -> it.paused(e.used()));
      case ServiceTargetResumed e -> target(e.targetId(), it -> it.resumed(e));
      case ServiceTargetMoved e -> target(e.targetId(), it -> it.moved(e));
      case ServiceTargetStopped e ->
          target(e.targetId(), it -> it.stopped(e.occurredAt(), e.met()));

      case PrescriberStatementReceived e ->
          with(
              new Milestones(
                  e.occurredAt(),
                  milestones.reversalNoticeAt(),
                  milestones.memberNotifiedAt(),
                  milestones.effectuatedAt()));
      case ReversalNoticeReceived e ->
          with(
              new Milestones(
                  milestones.prescriberStatementAt(),
                  e.occurredAt(),
                  milestones.memberNotifiedAt(),
                  milestones.effectuatedAt()));
      case MemberNotified e ->
          with(
              new Milestones(
                  milestones.prescriberStatementAt(),
                  milestones.reversalNoticeAt(),
                  e.occurredAt(),
                  milestones.effectuatedAt()));
      case DecisionEffectuated e ->
          with(
              new Milestones(
                  milestones.prescriberStatementAt(),
                  milestones.reversalNoticeAt(),
                  milestones.memberNotifiedAt(),
                  e.occurredAt()));
    };
  }

  /** A clock that a reopened case gets back goes on as it was. */
  private LegalClock started(LegalClockStarted e) {
    return last(e.kind())
        .filter(clock -> clock.isStartedAgainBy(e))
        .map(clock -> clock.startedAgain(e))
        .orElseGet(() -> LegalClock.of(e));
  }

  /** The rule of a kind is known, and its clock is no longer awaited. */
  private Clocks known(LegalClockKind kind) {
    return new Clocks(
        legal,
        awaited.stream().filter(it -> it.kind() != kind).toList(),
        undetermined.stream().filter(it -> it.kind() != kind).toList(),
        targets,
        milestones);
  }

  private Clocks clock(UUID id, UnaryOperator<LegalClock> change) {
    return with(Item.change(legal, id, change));
  }

  private Clocks target(UUID id, UnaryOperator<ServiceTarget> change) {
    return withTargets(Item.change(targets, id, change));
  }

  private Clocks with(List<LegalClock> changed) {
    return new Clocks(changed, awaited, undetermined, targets, milestones);
  }

  private Clocks withTargets(List<ServiceTarget> changed) {
    return new Clocks(legal, awaited, undetermined, changed, milestones);
  }

  private Clocks with(Milestones changed) {
    return new Clocks(legal, awaited, undetermined, targets, changed);
  }
}
