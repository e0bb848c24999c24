package io.caseline.cases.clockwork;

import io.caseline.cases.clock.DueTime;
import io.caseline.cases.clock.LegalRule;
import io.caseline.cases.clock.LegalRules.Pick;
import io.caseline.cases.event.ClockStart;
import io.caseline.cases.event.ClockStop;
import io.caseline.cases.event.LegalClockAwaited;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.LegalClockStarted;
import io.caseline.cases.event.LegalClockUndetermined;
import io.caseline.cases.model.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Finds the rule for a case, and starts the clock that it sets. */
final class LegalClockStarts {

  private final Winding winding;

  LegalClockStarts(Winding winding) {
    this.winding = winding;
  }

  /** Which rule holds for the case as it is. */
  Pick pick(LegalClockKind kind) {
    var intake = winding.facts().intake();
    var classification = winding.facts().classification();
    return winding
        .rules()
        .legal()
        .pick(
            kind,
            intake.lineOfBusiness(),
            classification.category(),
            classification.request(),
            classification.priority(),
            LocalDate.ofInstant(intake.receivedAt(), zone()));
  }

  /** Whether the last clock of the kind ran by this very rule. */
  boolean lastIsBy(LegalRule rule) {
    return winding
        .clocks()
        .last(rule.clock())
        .filter(clock -> clock.stop() != ClockStop.SUPERSEDED)
        .filter(clock -> clock.ruleId().equals(rule.ruleId()))
        .filter(clock -> clock.ruleVersion() == rule.version())
        .isPresent();
  }

  /** Starts a clock, or says what it waits for. */
  void startOrAwait(LegalRule rule) {
    startOf(rule.startsAt()).ifPresentOrElse(start -> start(rule, start), () -> await(rule));
  }

  private Optional<Instant> startOf(ClockStart start) {
    var facts = winding.facts();
    Instant received = facts.intake().receivedAt();
    var milestones = facts.clocks().milestones();
    return switch (start) {
      case RECEIPT -> Optional.of(received);
      // A statement that came before the request is waited for by nobody.
      case PRESCRIBER_STATEMENT ->
          Optional.ofNullable(milestones.prescriberStatementAt())
              .map(statement -> statement.isBefore(received) ? received : statement);
      case REVERSAL_NOTICE -> Optional.ofNullable(milestones.reversalNoticeAt());
      case DECISION ->
          facts.decisions().isEmpty()
              ? Optional.empty()
              : Optional.of(facts.decisions().getLast()).map(Decision::decidedAt);
    };
  }

  private void start(LegalRule rule, Instant start) {
    var due = DueTime.of(start, rule.limit(), zone());
    winding.record(
        new LegalClockStarted(
            winding.caseId(),
            winding.at(),
            winding.newId(),
            rule.clock(),
            rule.ruleId(),
            rule.version(),
            rule.citation(),
            rule.startsAt(),
            start,
            rule.limit().toString(),
            rule.extension() == null ? null : rule.extension().toString(),
            rule.extensionCondition(),
            rule.tolling(),
            rule.onMissed(),
            zone().getId(),
            due.instant(),
            due.warning()));
  }

  /** A reversal may never come; everything else is waited for, and everybody shall see it. */
  private void await(LegalRule rule) {
    if (rule.startsAt() != ClockStart.REVERSAL_NOTICE) {
      winding.record(
          new LegalClockAwaited(
              winding.caseId(),
              winding.at(),
              rule.clock(),
              rule.ruleId(),
              rule.version(),
              rule.citation(),
              rule.startsAt()));
    }
  }

  /** Says that nobody knows which rule holds. */
  void undetermined(LegalClockKind kind, Pick.Undetermined which) {
    winding.record(
        new LegalClockUndetermined(
            winding.caseId(),
            winding.at(),
            kind,
            which.severalFit(),
            which.candidates().stream().map(LegalRule::ruleId).toList()));
  }

  private ZoneId zone() {
    return winding.rules().zone();
  }
}
