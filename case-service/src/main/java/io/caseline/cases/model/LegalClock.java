package io.caseline.cases.model;

import io.caseline.cases.clock.DueTime;
import io.caseline.cases.clock.DueTime.StoodStill;
import io.caseline.cases.clock.Limit;
import io.caseline.cases.event.CaseDeemedDenied;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseForwardedToIndependentReview;
import io.caseline.cases.event.ClockStop;
import io.caseline.cases.event.Consequence;
import io.caseline.cases.event.DeadlineMissed;
import io.caseline.cases.event.ExtensionCondition;
import io.caseline.cases.event.LegalClockExtended;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.LegalClockStarted;
import io.caseline.cases.event.MissedDeadlineReported;
import io.caseline.cases.event.RemediesDeemedExhausted;
import io.caseline.cases.event.Tolling;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock that the law sets.
 *
 * @param started how it began, with the version of the rule that it keeps
 * @param dueAt the last moment at which the deadline is kept; null while the clock stands still
 * @param warnAt null while the clock stands still
 * @param missedAt the due time that passed
 * @param stoppedAt when what it waited for happened
 */
public record LegalClock(
    LegalClockStarted started,
    @Nullable Extension extension,
    List<Toll> tolls,
    @Nullable Instant dueAt,
    @Nullable Instant warnAt,
    @Nullable Instant warnedAt,
    @Nullable Instant missedAt,
    @Nullable Instant stoppedAt,
    @Nullable ClockStop stop)
    implements Item, Deadline {

  private static final String WHO_REPORTS = "compliance";
  private static final Duration A_DAY = Duration.ofHours(24);

  /** The one extension that was made. */
  public record Extension(
      ExtensionCondition condition,
      String reason,
      Instant noticeSentAt,
      Instant extendedAt,
      String extendedBy) {}

  /**
   * A time for which the clock stands, or stood, still.
   *
   * @param until null while it still does
   */
  public record Toll(Instant since, @Nullable Instant until, String reason, String by) {

    private Toll endedBy(@Nullable Instant at) {
      return until == null ? new Toll(since, at, reason, by) : this;
    }
  }

  static LegalClock of(LegalClockStarted started) {
    return new LegalClock(
        started, null, List.of(), started.dueAt(), started.warnAt(), null, null, null, null);
  }

  /** Whether that is this clock, given back when the case was reopened: the same rule and start. */
  boolean isStartedAgainBy(LegalClockStarted later) {
    return (stop == ClockStop.RESOLUTION || stop == ClockStop.DUPLICATE)
        && later.ruleId().equals(ruleId())
        && later.ruleVersion() == ruleVersion()
        && later.startedAt().equals(startedAt());
  }

  /**
   * It may be extended once, stood still while it did, and what was missed stays missed. The time
   * for which it stood still ended with the case.
   */
  LegalClock startedAgain(LegalClockStarted later) {
    return new LegalClock(
        later,
        extension,
        tolls.stream().map(toll -> toll.endedBy(stoppedAt)).toList(),
        later.dueAt(),
        later.warnAt(),
        null,
        missedAt,
        null,
        null);
  }

  @Override
  public UUID id() {
    return started.clockId();
  }

  public LegalClockKind kind() {
    return started.kind();
  }

  @Override
  public String ruleId() {
    return started.ruleId();
  }

  public int ruleVersion() {
    return started.ruleVersion();
  }

  public String citation() {
    return started.citation();
  }

  /** What the law counts from. */
  public Instant startedAt() {
    return started.startedAt();
  }

  public Limit limit() {
    return Limit.parse(started.limit());
  }

  /** By how much it may be extended; null where the law knows no extension. */
  public @Nullable Limit extensionAllowed() {
    return started.extension() == null ? null : Limit.parse(started.extension());
  }

  public @Nullable ExtensionCondition extensionCondition() {
    return started.extensionCondition();
  }

  public Consequence onMissed() {
    return started.onMissed();
  }

  public Tolling tolling() {
    return started.tolling();
  }

  @Override
  public ClockStatus status() {
    if (stop == ClockStop.SUPERSEDED || stop == ClockStop.DUPLICATE) {
      // What was missed is not made good by calling the case something else.
      return missedAt == null ? ClockStatus.CANCELLED : ClockStatus.MISSED;
    }
    if (stoppedAt != null) {
      return dueAt == null || !stoppedAt.isAfter(dueAt) ? ClockStatus.KEPT : ClockStatus.MISSED;
    }
    if (missedAt != null) {
      return ClockStatus.MISSED;
    }
    return tolled() ? ClockStatus.TOLLED : ClockStatus.RUNNING;
  }

  /** Whether it still waits for what the plan has to do, be it late. */
  @Override
  public boolean unsettled() {
    return stop == null;
  }

  public boolean tolled() {
    return unsettled() && !tolls.isEmpty() && tolls.getLast().until() == null;
  }

  public boolean extended() {
    return extension != null;
  }

  /** When it ends, or would have ended, by its limit alone and the time it stood still. */
  public DueTime dueWithoutExtension() {
    return due(stoodStill());
  }

  /** When it ends if it were extended now. */
  public DueTime dueWhenExtended() {
    Limit more = extensionAllowed();
    if (more == null) {
      throw new IllegalStateException("the rule knows no extension");
    }
    return due(stoodStill()).extendedBy(more);
  }

  /** When it ends if it went on at that moment. */
  public DueTime dueWhenResumed(Instant at) {
    return dueAsExtended(stoodStill().plus(tolls.getLast().since(), at, zone()));
  }

  /** When it ends if a stopped clock is given back: as extended, and as long as it stood still. */
  public DueTime dueWhenStartedAgain() {
    boolean stoodStillToTheEnd = !tolls.isEmpty() && tolls.getLast().until() == null;
    return stoodStillToTheEnd && stoppedAt != null
        ? dueWhenResumed(stoppedAt)
        : dueAsExtended(stoodStill());
  }

  private DueTime dueAsExtended(StoodStill time) {
    Limit more = extended() ? extensionAllowed() : null;
    return more == null ? due(time) : due(time).extendedBy(more);
  }

  private DueTime due(StoodStill time) {
    return DueTime.of(startedAt(), limit(), zone()).havingStoodStill(time);
  }

  private StoodStill stoodStill() {
    var sum = StoodStill.NONE;
    for (Toll toll : tolls) {
      if (toll.until() != null) {
        sum = sum.plus(toll.since(), toll.until(), zone());
      }
    }
    return sum;
  }

  private ZoneId zone() {
    return ZoneId.of(started.timeZone());
  }

  /** What is recorded when its time is over: that it is, and what the law makes of it. */
  @Override
  public List<CaseEvent> miss(UUID caseId) {
    if (dueAt == null) {
      throw new IllegalStateException("a clock that stands still is not missed");
    }
    return List.of(
        new DeadlineMissed(caseId, dueAt, id(), ruleId(), dueAt), consequence(caseId, dueAt));
  }

  private CaseEvent consequence(UUID caseId, Instant due) {
    return switch (onMissed()) {
      case REPORT -> new MissedDeadlineReported(caseId, due, id(), WHO_REPORTS);
      case DEEMED_DENIAL -> new CaseDeemedDenied(caseId, due, id());
      case DEEMED_EXHAUSTED -> new RemediesDeemedExhausted(caseId, due, id());
      case FORWARD_TO_INDEPENDENT_REVIEW ->
          new CaseForwardedToIndependentReview(caseId, due, id(), due);
      case FORWARD_TO_INDEPENDENT_REVIEW_WITHIN_24H ->
          new CaseForwardedToIndependentReview(caseId, due, id(), due.plus(A_DAY));
    };
  }

  LegalClock extended(LegalClockExtended by) {
    var made =
        new Extension(
            by.condition(), by.reason(), by.noticeSentAt(), by.occurredAt(), by.extendedBy());
    return with(made, tolls, by.dueAt(), by.warnAt()).warned(null);
  }

  LegalClock tolled(Instant since, String reason, String by) {
    return with(extension, Item.append(tolls, new Toll(since, null, reason, by)), null, null);
  }

  LegalClock resumed(Instant at, Instant newDueAt, Instant newWarnAt) {
    var ended = tolls.getLast();
    var toll = new Toll(ended.since(), at, ended.reason(), ended.by());
    return with(
        extension,
        Item.append(tolls.subList(0, tolls.size() - 1), toll),
        newDueAt,
        warnedAt == null ? newWarnAt : null);
  }

  /** The people are warned again when there is a new due time: null then. */
  LegalClock warned(@Nullable Instant at) {
    return ended(at, missedAt, stoppedAt, stop);
  }

  LegalClock missed(Instant at) {
    return ended(warnedAt, at, stoppedAt, stop);
  }

  LegalClock stopped(ClockStop why, Instant at) {
    return ended(warnedAt, missedAt, at, why);
  }

  private LegalClock with(
      @Nullable Extension newExtension,
      List<Toll> newTolls,
      @Nullable Instant newDueAt,
      @Nullable Instant newWarnAt) {
    return new LegalClock(
        started, newExtension, newTolls, newDueAt, newWarnAt, warnedAt, missedAt, stoppedAt, stop);
  }

  private LegalClock ended(
      @Nullable Instant warned,
      @Nullable Instant missed,
      @Nullable Instant stopped,
      @Nullable ClockStop why) {
    return new LegalClock(started, extension, tolls, dueAt, warnAt, warned, missed, stopped, why);
  }
}
