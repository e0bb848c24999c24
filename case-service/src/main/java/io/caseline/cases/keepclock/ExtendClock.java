package io.caseline.cases.keepclock;

import io.caseline.cases.clock.DueTime;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.ExtensionCondition;
import io.caseline.cases.event.LegalClockExtended;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.LegalClock;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The plan takes the longer time that the law gives it, once, for the one condition, and in
 * writing.
 *
 * @param noticeSentAt when the member was told in writing
 */
public record ExtendClock(
    UUID caseId,
    Actor by,
    Instant at,
    UUID clockId,
    ExtensionCondition condition,
    String reason,
    Instant noticeSentAt)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    LegalClock clock = CaseClocks.unsettled(current, clockId, by);
    if (isRepeat(clock)) {
      return List.of();
    }
    if (noticeSentAt.isAfter(at)) {
      throw Rejection.because(
              Reason.OCCURRED_IN_THE_FUTURE, "A notice cannot be sent after it is recorded.")
          .with("noticeSentAt", noticeSentAt)
          .with("now", at);
    }
    if (clock.extensionAllowed() == null) {
      throw Rejection.because(
              Reason.EXTENSION_NOT_ALLOWED, "The rule of this clock knows no extension.")
          .with("ruleId", clock.ruleId())
          .with("citation", clock.citation());
    }
    if (clock.extended()) {
      throw Rejection.because(
              Reason.CLOCK_EXTENDED_ALREADY, "This clock was extended. It is extended only once.")
          .with("ruleId", clock.ruleId())
          .with("citation", clock.citation());
    }
    if (condition != clock.extensionCondition()) {
      throw Rejection.because(
              Reason.EXTENSION_NOT_ALLOWED,
              "The rule of this clock allows an extension on another condition only.")
          .with("ruleId", clock.ruleId())
          .with("citation", clock.citation())
          .with("allowedCondition", clock.extensionCondition());
    }
    CaseClocks.refuseWhenMissed(clock, at);
    DueTime due = clock.dueWhenExtended();
    boolean standsStill = clock.tolled();
    return List.of(
        new LegalClockExtended(
            caseId,
            at,
            clockId,
            clock.kind(),
            condition,
            reason,
            noticeSentAt,
            standsStill ? null : due.instant(),
            standsStill ? null : due.warning(),
            by.sub()));
  }

  private boolean isRepeat(LegalClock clock) {
    return clock.extension() != null
        && clock.extension().condition() == condition
        && clock.extension().reason().equals(reason);
  }
}
