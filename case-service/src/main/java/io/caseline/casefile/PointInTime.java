package io.caseline.casefile;

import io.caseline.platform.RecordedEvent;
import io.caseline.web.problem.InputError;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a case is folded: all of it, its first events, or what was recorded by then. Both
 * together hold when both are given.
 *
 * @param version the first so many events; null for all
 * @param asOf what was recorded until then, that moment included; null for all
 */
record PointInTime(@Nullable Long version, @Nullable Instant asOf) {

  PointInTime {
    if (version != null && version < 1) {
      throw InputError.inParameter("version", "A whole number from 1.").asProblem();
    }
  }

  List<RecordedEvent> of(List<RecordedEvent> events) {
    if (version != null && version > events.size()) {
      throw new Problem(
          ProblemTypes.NOT_FOUND,
          "The case has no such version yet.",
          Map.of("currentVersion", events.size()));
    }
    return events.stream()
        .limit(version == null ? Long.MAX_VALUE : version)
        .takeWhile(event -> asOf == null || !event.recordedAt().isAfter(asOf))
        .toList();
  }
}
