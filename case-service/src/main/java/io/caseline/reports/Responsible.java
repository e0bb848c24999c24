package io.caseline.reports;

import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.Handoff;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who had a case at a time. Departments change with accepted handoffs only. */
final class Responsible {

  private Responsible() {}

  /**
   * The responsible department.
   *
   * @param at null for now; before the case was opened, it is the one it was opened in
   */
  static String in(CaseFacts facts, @Nullable Instant at) {
    if (at == null) {
      return facts.custody().department();
    }
    List<Moved> moves =
        facts.collaboration().handoffs().stream()
            .filter(handoff -> handoff.status() == Handoff.Status.ACCEPTED)
            .flatMap(Moved::of)
            .sorted(Comparator.comparing(Moved::at))
            .toList();
    return moves.stream()
        .filter(moved -> moved.at().isAfter(at))
        .map(Moved::from)
        .findFirst()
        .orElse(facts.custody().department());
  }

  private record Moved(String from, Instant at) {
    static Stream<Moved> of(Handoff handoff) {
      return Stream.ofNullable(handoff.settledAt()).map(at -> new Moved(handoff.from(), at));
    }
  }
}
