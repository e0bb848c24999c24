package io.caseline.casefile;

import io.caseline.platform.RecordedEvent;
import io.caseline.web.problem.InputError;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a case is folded. All that is given holds together: {@code asOf} with {@code asAt} is
 * how it was then, by what was known by then.
 *
 * @param version the first so many events; null for all
 * @param asOf as known at: what was recorded until then, that moment included; null for all
 * @param asAt as it was: what had happened until then, that moment included, whenever it was
 *     recorded; null for all
 */
record PointInTime(@Nullable Long version, @Nullable Instant asOf, @Nullable Instant asAt) {

  /** All that is known. */
  static final PointInTime NOW = new PointInTime(null, null, null);

  PointInTime {
    if (version != null && version < 1) {
      throw InputError.inParameter("version", "A whole number from 1.").asProblem();
    }
  }

  /**
   * A point that a client names in one word: a version, or a time of recording.
   *
   * @throws Problem when it is neither
   */
  static PointInTime parse(String parameter, String word) {
    try {
      if (word.matches("[1-9][0-9]{0,17}")) {
        return new PointInTime(Long.valueOf(word), null, null);
      }
      return new PointInTime(null, Instant.parse(word), null);
    } catch (DateTimeParseException neither) {
      throw InputError.inParameter(
              parameter, "A version, such as 7, or a time, such as 2026-03-01T12:00:00Z.")
          .asProblem();
    }
  }

  /** Whether what is folded are the first events of a case, without one left out between them. */
  boolean isAVersion() {
    return asAt == null;
  }

  /**
   * The events until here.
   *
   * @param all of a case, in order
   * @param occurredAt when the thing happened that an event tells of
   */
  <E> List<E> of(
      List<E> all, Function<E, RecordedEvent> recorded, Function<E, Instant> occurredAt) {
    if (version != null && version > all.size()) {
      throw new Problem(
          ProblemTypes.NOT_FOUND,
          "The case has no such version yet.",
          Map.of("currentVersion", all.size()));
    }
    return all.stream()
        .limit(version == null ? Long.MAX_VALUE : version)
        .takeWhile(event -> asOf == null || !recorded.apply(event).recordedAt().isAfter(asOf))
        .filter(event -> asAt == null || !occurredAt.apply(event).isAfter(asAt))
        .toList();
  }
}
