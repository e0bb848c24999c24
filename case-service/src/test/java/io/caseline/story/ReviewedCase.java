package io.caseline.story;

import io.caseline.cases.clock.ClockRules;
import io.caseline.cases.decide.RecordDecision;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.DeadlineMissed;
import io.caseline.cases.event.ExtensionCondition;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.Requester;
import io.caseline.cases.event.Verdict;
import io.caseline.cases.keepclock.ExtendClock;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.ClockStatus;
import io.caseline.cases.model.LegalClock;
import io.caseline.cases.opencase.OpenCase;
import io.caseline.testing.CaseOnPaper;
import io.caseline.web.Ids;
import io.caseline.web.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A review as a case of a plan, with times that the data does not tell: the day and the hour of
 * receipt, the day of the decision. They follow from the review's reference, so that every run has
 * the same.
 *
 * @param extendedAt null when the time was not extended
 * @param due counted by hand
 */
record ReviewedCase(
    LineOfBusiness line,
    Category category,
    @Nullable RequestKind request,
    Priority priority,
    Verdict verdict,
    Instant received,
    @Nullable Instant extendedAt,
    Instant due,
    Instant decided) {

  private static final String APPEALS = "appeals";
  private static final Actor REVIEWER = new Actor("alba", Role.SPECIALIST, APPEALS, null);

  static ReviewedCase asExternalReview(Review review, ZoneId zone) {
    var chance = new SplittableRandom(review.reference().hashCode());
    Instant received = received(review, zone, chance);
    Instant due =
        review.urgent()
            ? DueByHand.afterHours(received, 72)
            : new DueByHand(zone).endOfDay(received, 45);
    return new ReviewedCase(
        LineOfBusiness.MARKETPLACE,
        Category.EXTERNAL_REVIEW,
        null,
        priority(review),
        verdict(review),
        received,
        null,
        due,
        decided(received, due, chance));
  }

  static ReviewedCase asAppeal(Review review, ZoneId zone) {
    var chance = new SplittableRandom(~review.reference().hashCode());
    Instant received = received(review, zone, chance);
    return chance.nextBoolean()
        ? medicaid(review, received, zone, chance)
        : commercial(review, received, zone, chance);
  }

  /** 42 CFR 438.408: 30 days or 72 hours, and 14 days more for one in five. */
  private static ReviewedCase medicaid(
      Review review, Instant received, ZoneId zone, SplittableRandom chance) {
    boolean extended = chance.nextInt(5) == 0;
    var hand = new DueByHand(zone);
    Instant due;
    if (review.urgent()) {
      Instant hours = DueByHand.afterHours(received, 72);
      due = extended ? hand.sameHourDaysLater(hours, 14) : hours;
    } else {
      due = hand.endOfDay(received, extended ? 44 : 30);
    }
    return new ReviewedCase(
        LineOfBusiness.MEDICAID,
        Category.APPEAL,
        null,
        priority(review),
        verdict(review),
        received,
        extended ? received.plus(Duration.ofHours(review.urgent() ? 40 : 400)) : null,
        due,
        extended
            ? due.plus(Duration.ofHours(chance.nextInt(-20, 20)))
            : decided(received, due, chance));
  }

  /** 29 CFR 2560.503-1(i): 72 hours, 30 days before the service, 60 after it. */
  private static ReviewedCase commercial(
      Review review, Instant received, ZoneId zone, SplittableRandom chance) {
    boolean before = review.urgent() || chance.nextBoolean();
    Instant due =
        review.urgent()
            ? DueByHand.afterHours(received, 72)
            : new DueByHand(zone).endOfDay(received, before ? 30 : 60);
    return new ReviewedCase(
        LineOfBusiness.COMMERCIAL,
        Category.APPEAL,
        before ? RequestKind.PRE_SERVICE : RequestKind.POST_SERVICE,
        priority(review),
        verdict(review),
        received,
        null,
        due,
        decided(received, due, chance));
  }

  /** Any second of the year of the report, where the plan is. */
  private static Instant received(Review review, ZoneId zone, SplittableRandom chance) {
    LocalDate newYear = LocalDate.of(review.year(), 1, 1);
    return newYear
        .plusDays(chance.nextInt(newYear.lengthOfYear()))
        .atTime(chance.nextInt(24), chance.nextInt(60), chance.nextInt(60))
        .atZone(zone)
        .toInstant();
  }

  /** Some time until a quarter too late; one in fifty in the last millisecond, or just after it. */
  private static Instant decided(Instant received, Instant due, SplittableRandom chance) {
    return switch (chance.nextInt(50)) {
      case 0 -> due;
      case 1 -> due.plusMillis(1);
      default -> {
        long whole = Duration.between(received, due).toMillis();
        yield received.plusMillis(whole * chance.nextInt(20, 125) / 100);
      }
    };
  }

  private static Priority priority(Review review) {
    return review.urgent() ? Priority.EXPEDITED : Priority.STANDARD;
  }

  private static Verdict verdict(Review review) {
    return review.overturned() ? Verdict.OVERTURNED : Verdict.UPHELD;
  }

  boolean isKept() {
    return !decided.isAfter(due);
  }

  /** The clock at the end of the case. */
  LegalClock play(ClockRules rules) {
    var paper = new CaseOnPaper(rules);
    paper.then(opened(paper));
    if (extendedAt != null) {
      var clock = paper.facts().clocks().legal().getFirst();
      paper.then(
          new ExtendClock(
              paper.id(),
              REVIEWER,
              extendedAt,
              clock.id(),
              ExtensionCondition.MEMBER_REQUEST_OR_MEMBER_INTEREST,
              "A report is on its way.",
              extendedAt));
    }
    paper.then(
        new RecordDecision(
            paper.id(), REVIEWER, decided, Ids.next(), verdict, "As reviewed.", Set.of()));
    var clock = paper.facts().clocks().legal().getFirst();
    if (paper.events(DeadlineMissed.class).size() != (isKept() ? 0 : 1)) {
      throw new AssertionError("missed once or not at all: " + this);
    }
    return clock;
  }

  private OpenCase opened(CaseOnPaper paper) {
    return new OpenCase(
        paper.id(),
        REVIEWER,
        received,
        "C-1",
        Ids.next(),
        true,
        line,
        category,
        request,
        priority,
        "review",
        "A review",
        "The member disagrees.",
        Channel.MAIL,
        Requester.MEMBER,
        received,
        APPEALS);
  }

  /** Whether a clock ended as it should. */
  boolean agrees(LegalClock clock) {
    return due.equals(clock.dueAt())
        && clock.status() == (isKept() ? ClockStatus.KEPT : ClockStatus.MISSED)
        && clock.extended() == (extendedAt != null);
  }
}
