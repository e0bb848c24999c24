package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock that the law sets began to run. It keeps the version of the rule that it started with.
 *
 * @param startedAt what the law counts from: the receipt, the prescriber's statement, the notice of
 *     the reversal, or the decision
 * @param limit ISO 8601: calendar days or elapsed hours
 * @param extension by how much it may be extended, once; null where the law knows no extension
 * @param timeZone where the plan is: there the days of the limit begin and end
 * @param dueAt the last moment at which the deadline is kept
 * @param warnAt when three quarters of the time are over
 */
public record LegalClockStarted(
    UUID caseId,
    Instant occurredAt,
    UUID clockId,
    LegalClockKind kind,
    String ruleId,
    int ruleVersion,
    String citation,
    ClockStart startsAt,
    Instant startedAt,
    String limit,
    @Nullable String extension,
    @Nullable ExtensionCondition extensionCondition,
    Tolling tolling,
    Consequence onMissed,
    String timeZone,
    Instant dueAt,
    Instant warnAt)
    implements ClockEvent {

  /** The same clock once more, by the same version of the same rule. */
  public LegalClockStarted again(Instant at, UUID newClockId, Instant newDueAt, Instant newWarnAt) {
    return new LegalClockStarted(
        caseId,
        at,
        newClockId,
        kind,
        ruleId,
        ruleVersion,
        citation,
        startsAt,
        startedAt,
        limit,
        extension,
        extensionCondition,
        tolling,
        onMissed,
        timeZone,
        newDueAt,
        newWarnAt);
  }
}
