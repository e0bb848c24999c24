package io.caseline.cases.clockwork;

import io.caseline.cases.clock.ClockRules;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.Deadline;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first moment at which something of a case is to be done by itself: its alarm. */
public final class NextDeadline {

  private NextDeadline() {}

  /** Null when nothing will have to be done. */
  public static @Nullable Instant of(Case someCase, ClockRules rules) {
    return someCase instanceof Case.Existing existing
        ? Stream.of(
                existing.facts().clocks().legal().stream().flatMap(NextDeadline::of),
                existing.facts().clocks().openTargets().stream().flatMap(NextDeadline::of),
                lapse(existing, rules),
                close(existing, rules))
            .flatMap(times -> times)
            .min(Instant::compareTo)
            .orElse(null)
        : null;
  }

  /** A deadline is missed just after it is due. */
  private static Stream<Instant> of(Deadline deadline) {
    Instant due = deadline.dueAt();
    return deadline.running()
        ? Stream.of(
                deadline.warnedAt() == null ? deadline.warnAt() : null,
                due == null ? null : due.plusMillis(1))
            .filter(Objects::nonNull)
        : Stream.of();
  }

  private static Stream<Instant> lapse(Case.Existing existing, ClockRules rules) {
    return existing instanceof Case.Open(CaseFacts facts)
        ? facts.collaboration().pendingHandoff().stream()
            .map(handoff -> handoff.offeredAt().plus(rules.handoffLapsesAfter()))
        : Stream.of();
  }

  /** A case with a legal clock that is not settled yet does not close by itself. */
  private static Stream<Instant> close(Case.Existing existing, ClockRules rules) {
    return existing instanceof Case.Resolved resolved
            && resolved.facts().clocks().unsettled().isEmpty()
        ? Stream.of(resolved.resolution().resolvedAt().plus(rules.reopenWindow()).plusMillis(1))
        : Stream.of();
  }
}
