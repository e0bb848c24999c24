package io.caseline.cases.model;

import io.caseline.cases.clock.DueTime;
import io.caseline.cases.clock.DueTime.StoodStill;
import io.caseline.cases.clock.Limit;
import io.caseline.cases.event.CaseDeemedDenied;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseForwardedToIndependentReview;
import io.caseline.cases.event.ClockStart;
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
 * A clock that the law sets, with the version of the rule that it started with.
 *
 * @param extensionAllowed by how much it may be extended; null where the law knows no extension
 * @param dueAt the last moment at which the deadline is kept; null while the clock stands still
 * @param warnAt null while the clock stands still
 * @param missedAt the due time that passed
 * @param stoppedAt when what it waited for happened
 */
public record LegalClock(
    UUID id,
    LegalClockKind kind,
    String ruleId,
    int ruleVersion,
    String citation,
    ClockStart startsAt,
    Instant startedAt,
    Limit limit,
    @Nullable Limit extensionAllowed,
    @Nullable ExtensionCondition extensionCondition,
    Tolling tolling,
    Consequence onMissed,
    ZoneId zone,
    @Nullable Extension extension,
    List<Toll> tolls,
    @Nullable Instant dueAt,
    @Nullable Instant warnAt,
    @Nullable Instant warnedAt,
    @Nullable Instant missedAt,
    @Nullable Instant stoppedAt,
    @Nullable ClockStop stop)
    implements Item {

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
  public record Toll(Instant since, @Nullable Instant until, String reason, String by) {}

  static LegalClock of(LegalClockStarted started) {
    return new LegalClock(
        started.clockId(),
        started.kind(),
        started.ruleId(),
        started.ruleVersion(),
        started.citation(),
        started.startsAt(),
        started.startedAt(),
        Limit.parse(started.limit()),
        started.extension() == null ? null : Limit.parse(started.extension()),
        started.extensionCondition(),
        started.tolling(),
        started.onMissed(),
        ZoneId.of(started.timeZone()),
        null,
        List.of(),
        started.dueAt(),
        started.warnAt(),
        null,
        null,
        null,
        null);
  }

  public ClockStatus status() {
    if (stop == ClockStop.SUPERSEDED || stop == ClockStop.DUPLICATE) {
      return ClockStatus.CANCELLED;
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
  public boolean unsettled() {
    return stop == null;
  }

  /** Whether it runs towards a due time that has not been missed. */
  public boolean running() {
    return status() == ClockStatus.RUNNING;
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
    if (extensionAllowed == null) {
      throw new IllegalStateException("the rule knows no extension");
    }
    return due(stoodStill()).extendedBy(extensionAllowed);
  }

  /** When it ends if it went on at that moment. */
  public DueTime dueWhenResumed(Instant at) {
    var standing = tolls.getLast();
    DueTime due = due(stoodStill().plus(standing.since(), at, zone));
    return extension == null || extensionAllowed == null ? due : due.extendedBy(extensionAllowed);
  }

  private DueTime due(StoodStill time) {
    return DueTime.of(startedAt, limit, zone).havingStoodStill(time);
  }

  private StoodStill stoodStill() {
    var sum = StoodStill.NONE;
    for (Toll toll : tolls) {
      if (toll.until() != null) {
        sum = sum.plus(toll.since(), toll.until(), zone);
      }
    }
    return sum;
  }

  /** Whether its time is over at that moment, and nobody has said so yet. */
  public boolean isOver(Instant at) {
    return unsettled() && missedAt == null && dueAt != null && dueAt.isBefore(at);
  }

  /** What is recorded when its time is over: that it is, and what the law makes of it. */
  public List<CaseEvent> miss(UUID caseId) {
    if (dueAt == null) {
      throw new IllegalStateException("a clock that stands still is not missed");
    }
    return List.of(
        new DeadlineMissed(caseId, dueAt, id, ruleId, dueAt), consequence(caseId, dueAt));
  }

  private CaseEvent consequence(UUID caseId, Instant due) {
    return switch (onMissed) {
      case REPORT -> new MissedDeadlineReported(caseId, due, id, WHO_REPORTS);
      case DEEMED_DENIAL -> new CaseDeemedDenied(caseId, due, id);
      case DEEMED_EXHAUSTED -> new RemediesDeemedExhausted(caseId, due, id);
      case FORWARD_TO_INDEPENDENT_REVIEW ->
          new CaseForwardedToIndependentReview(caseId, due, id, due);
      case FORWARD_TO_INDEPENDENT_REVIEW_WITHIN_24H ->
          new CaseForwardedToIndependentReview(caseId, due, id, due.plus(A_DAY));
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
        id,
        kind,
        ruleId,
        ruleVersion,
        citation,
        startsAt,
        startedAt,
        limit,
        extensionAllowed,
        extensionCondition,
        tolling,
        onMissed,
        zone,
        newExtension,
        newTolls,
        newDueAt,
        newWarnAt,
        warnedAt,
        missedAt,
        stoppedAt,
        stop);
  }

  private LegalClock ended(
      @Nullable Instant warned,
      @Nullable Instant missed,
      @Nullable Instant stopped,
      @Nullable ClockStop why) {
    return new LegalClock(
        id,
        kind,
        ruleId,
        ruleVersion,
        citation,
        startsAt,
        startedAt,
        limit,
        extensionAllowed,
        extensionCondition,
        tolling,
        onMissed,
        zone,
        extension,
        tolls,
        dueAt,
        warnAt,
        warned,
        missed,
        stopped,
        why);
  }
}
