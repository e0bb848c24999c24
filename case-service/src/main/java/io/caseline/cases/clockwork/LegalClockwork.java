package io.caseline.cases.clockwork;

import io.caseline.cases.clock.DueTime;
import io.caseline.cases.clock.LegalRule;
import io.caseline.cases.clock.LegalRules.Pick;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseExpedited;
import io.caseline.cases.event.CaseMarkedDuplicate;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.CaseReclassified;
import io.caseline.cases.event.CaseReopened;
import io.caseline.cases.event.CaseResolved;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.ClockStart;
import io.caseline.cases.event.ClockStop;
import io.caseline.cases.event.DecisionEffectuated;
import io.caseline.cases.event.DecisionRecorded;
import io.caseline.cases.event.ExpediteRefused;
import io.caseline.cases.event.LegalClockAwaited;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.LegalClockStopped;
import io.caseline.cases.event.MemberNotified;
import io.caseline.cases.event.PrescriberStatementReceived;
import io.caseline.cases.event.ReversalNoticeReceived;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.Clocks;
import io.caseline.cases.model.LegalClock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The law's clocks: started, replaced, stopped and missed. */
final class LegalClockwork {

  private final Case before;
  private final Winding winding;
  private final LegalClockStarts starts;

  LegalClockwork(Case before, Winding winding) {
    this.before = before;
    this.winding = winding;
    this.starts = new LegalClockStarts(winding);
  }

  void follow(CaseEvent event) {
    switch (event) {
      case CaseOpened _ -> each(this::wind);
      case CaseReclassified _ -> each(this::windAnew);
      case CaseExpedited _, ExpediteRefused _ -> windAnewWhatIsUndecided();
      case PrescriberStatementReceived _ -> windAwaited(ClockStart.PRESCRIBER_STATEMENT);
      case ReversalNoticeReceived _ -> windUnlessUnsettled(LegalClockKind.EFFECTUATION);
      case DecisionRecorded e -> {
        stop(LegalClockKind.DECISION, ClockStop.DECISION, e.occurredAt());
        windAfterDecision();
      }
      case MemberNotified e -> stop(LegalClockKind.NOTIFICATION, ClockStop.NOTICE, e.occurredAt());
      case DecisionEffectuated e ->
          stop(LegalClockKind.EFFECTUATION, ClockStop.EFFECTUATION, e.occurredAt());
      case CaseResolved e -> stop(LegalClockKind.DECISION, ClockStop.RESOLUTION, e.occurredAt());
      case CaseMarkedDuplicate e ->
          winding
              .clocks()
              .unsettled()
              .forEach(clock -> stop(clock, ClockStop.DUPLICATE, e.occurredAt()));
      case CaseReopened _ -> startAgain();
      default -> {}
    }
  }

  /** Whatever the alarm is late with: nothing is recorded after a deadline as if it were before. */
  void missWhatIsOver() {
    winding.clocks().unsettled().stream()
        .filter(clock -> clock.isOver(winding.at()))
        .forEach(this::miss);
  }

  private static void each(Consumer<LegalClockKind> winding) {
    Stream.of(LegalClockKind.values()).forEach(winding);
  }

  private void wind(LegalClockKind kind) {
    switch (starts.pick(kind)) {
      case Pick.NoClock _ -> {}
      case Pick.Undetermined which -> starts.undetermined(kind, which);
      case Pick.Rule(LegalRule rule) -> starts.startOrAwait(rule);
    }
  }

  /** A clock runs until its successor is known: no guess, and no time without a clock. */
  private void windAnew(LegalClockKind kind) {
    switch (starts.pick(kind)) {
      case Pick.NoClock _ -> stop(kind, ClockStop.SUPERSEDED, winding.at());
      case Pick.Undetermined which -> starts.undetermined(kind, which);
      case Pick.Rule(LegalRule rule) -> {
        if (starts.lastIsBy(rule)) {
          return;
        }
        stop(kind, ClockStop.SUPERSEDED, winding.at());
        starts.startOrAwait(rule);
      }
    }
  }

  /** How soon it has to be decided is of no matter once it is decided. */
  private void windAnewWhatIsUndecided() {
    Clocks then = before.existing().facts().clocks();
    each(
        kind -> {
          if (!then.unsettled(kind).isEmpty() || then.waitsFor(kind)) {
            windAnew(kind);
          }
        });
  }

  private void windAwaited(ClockStart start) {
    winding.clocks().awaited().stream()
        .filter(awaited -> awaited.startsAt() == start)
        .map(LegalClockAwaited::kind)
        .forEach(this::wind);
  }

  private void windUnlessUnsettled(LegalClockKind kind) {
    if (winding.clocks().unsettled(kind).isEmpty()) {
      wind(kind);
    }
  }

  /** What was decided is to be told, and done where it is for the member. */
  private void windAfterDecision() {
    boolean forMember = winding.facts().decisions().getLast().favoursTheMember();
    Stream.of(LegalClockKind.NOTIFICATION, LegalClockKind.EFFECTUATION)
        .filter(kind -> forMember || kind != LegalClockKind.EFFECTUATION)
        .filter(kind -> winding.clocks().unsettled(kind).isEmpty())
        .forEach(
            kind -> {
              if (starts.pick(kind) instanceof Pick.Rule(LegalRule rule)
                  && rule.startsAt() == ClockStart.DECISION) {
                starts.startOrAwait(rule);
              }
            });
  }

  private void stop(LegalClockKind kind, ClockStop why, Instant when) {
    winding.clocks().unsettled(kind).forEach(clock -> stop(clock, why, when));
  }

  private void stop(LegalClock clock, ClockStop why, Instant when) {
    if (clock.isOver(when)) {
      miss(clock);
    }
    winding.record(
        new LegalClockStopped(winding.caseId(), winding.at(), clock.id(), clock.kind(), why, when));
  }

  /** A case that goes on needs what the law wants of it still, and its clocks with it. */
  private void startAgain() {
    each(
        kind ->
            winding
                .clocks()
                .last(kind)
                .filter(clock -> clock.stop() != ClockStop.SUPERSEDED)
                .ifPresentOrElse(this::startAgain, () -> windWhatNeverRan(kind)));
  }

  /**
   * A grievance had its decision with its resolution; anything else was resolved without one, where
   * that is what stopped its clock.
   */
  private void startAgain(LegalClock clock) {
    if (clock.stop() == ClockStop.DUPLICATE
        || (clock.stop() == ClockStop.RESOLUTION && !resolvingDecides())) {
      DueTime due = clock.dueWhenStartedAgain();
      winding.record(
          clock.started().again(winding.at(), winding.newId(), due.instant(), due.warning()));
    }
  }

  /** What the resolved case had ceased to wait for is waited for again, or has come meanwhile. */
  private void windWhatNeverRan(LegalClockKind kind) {
    Category category = winding.facts().classification().category();
    boolean decided =
        resolvingDecides()
            || winding.facts().decisions().stream().anyMatch(it -> it.category() == category);
    if (!decided && !winding.clocks().waitsFor(kind)) {
      wind(kind);
    }
  }

  private boolean resolvingDecides() {
    return winding.facts().classification().category() == Category.GRIEVANCE;
  }

  private void miss(LegalClock clock) {
    clock.miss(winding.caseId()).forEach(winding::record);
  }
}
