package io.caseline.reports;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.ClockStop;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.ClockStatus;
import io.caseline.cases.model.Decision;
import io.caseline.cases.model.LegalClock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a case was in one universe: one case may be decided as an organization determination and
 * again as the reconsideration of it, each with a clock, a decision and a notice of its own.
 *
 * @param clock by which it had to be decided
 * @param decision the one that stopped the clock, or else the last
 * @param notifiedAt when the member was told of it
 */
record Determination(
    Category category,
    @Nullable LegalClock clock,
    @Nullable ClockStatus clockStatus,
    @Nullable Decision decision,
    @Nullable Instant notifiedAt) {

  static Stream<Determination> of(CaseFacts facts) {
    Set<Category> categories = EnumSet.of(facts.classification().category());
    facts.decisions().forEach(decision -> categories.add(decision.category()));
    categories.retainAll(Universe.categories());
    return categories.stream().map(category -> of(category, facts));
  }

  private static Determination of(Category category, CaseFacts facts) {
    LegalClock clock = clockFor(category, facts).orElse(null);
    return new Determination(
        category,
        clock,
        clock == null ? withoutClock(category, facts) : clock.status(),
        decisionOn(category, clock, facts).orElse(null),
        noticeOf(category, facts));
  }

  private static Optional<LegalClock> clockFor(Category category, CaseFacts facts) {
    return facts.clocks().legal().stream()
        .filter(clock -> clock.kind() == LegalClockKind.DECISION)
        .filter(clock -> clock.stop() != ClockStop.SUPERSEDED)
        .filter(clock -> subjectOf(clock, facts) == category)
        .reduce((first, last) -> last);
  }

  /**
   * A decision that stopped a clock tells what was decided; other clocks are of what the case is.
   */
  private static Category subjectOf(LegalClock clock, CaseFacts facts) {
    return facts.decisions().stream()
        .filter(_ -> clock.stop() == ClockStop.DECISION)
        .filter(decision -> decision.decidedAt().equals(clock.stoppedAt()))
        .map(Decision::category)
        .findFirst()
        .orElse(facts.classification().category());
  }

  private static @Nullable ClockStatus withoutClock(Category category, CaseFacts facts) {
    if (category != facts.classification().category()) {
      return null;
    }
    if (facts.clocks().awaited().stream()
        .anyMatch(awaited -> awaited.kind() == LegalClockKind.DECISION)) {
      return ClockStatus.AWAITED;
    }
    return facts.clocks().undetermined().stream()
            .anyMatch(unknown -> unknown.kind() == LegalClockKind.DECISION)
        ? ClockStatus.UNDETERMINED
        : null;
  }

  private static Optional<Decision> decisionOn(
      Category category, @Nullable LegalClock clock, CaseFacts facts) {
    var decisions =
        facts.decisions().stream().filter(decision -> decision.category() == category).toList();
    return decisions.stream()
        .filter(decision -> clock != null && decision.decidedAt().equals(clock.stoppedAt()))
        .findFirst()
        .or(() -> decisions.stream().reduce((first, last) -> last));
  }

  /** A notice is of the last decision before it. */
  private static @Nullable Instant noticeOf(Category category, CaseFacts facts) {
    Instant notified = facts.clocks().milestones().memberNotifiedAt();
    Category subject =
        facts.decisions().stream()
            .filter(decision -> notified != null && !decision.decidedAt().isAfter(notified))
            .reduce((first, last) -> last)
            .map(Decision::category)
            .orElse(facts.classification().category());
    return subject == category ? notified : null;
  }
}
