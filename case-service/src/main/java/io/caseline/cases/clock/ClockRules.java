package io.caseline.cases.clock;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * By what the clocks of cases are wound, at one moment.
 *
 * @param zone where the plan is: there a day begins and ends ({@code caseline.time-zone})
 * @param reopenWindow how long after its end a case may be reopened; then it closes by itself
 * @param handoffLapsesAfter how long an offered handoff waits for an answer
 */
public record ClockRules(
    ZoneId zone,
    LegalRules legal,
    ServiceTargets targets,
    Duration reopenWindow,
    Duration handoffLapsesAfter) {

  /** No clock at all. */
  public static final ClockRules NONE =
      new ClockRules(
          ZoneOffset.UTC,
          LegalRules.NONE,
          ServiceTargets.NONE,
          Duration.ofDays(30),
          Duration.ofDays(7));
}
