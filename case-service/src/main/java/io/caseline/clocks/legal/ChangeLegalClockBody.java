package io.caseline.clocks.legal;

import io.caseline.cases.clock.Limit;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.ClockStart;
import io.caseline.cases.event.Consequence;
import io.caseline.cases.event.ExtensionCondition;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.Tolling;
import io.caseline.web.problem.InputError;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule as it shall be from a day on, and why. */
record ChangeLegalClockBody(
    @NotNull LineOfBusiness lineOfBusiness,
    @NotNull Category category,
    @Schema(description = "Left out: whatever is asked for", example = "SERVICE")
        @Nullable RequestKind request,
    @Schema(description = "Left out: either", example = "STANDARD") @Nullable Priority priority,
    @NotNull LegalClockKind clock,
    @NotNull
        @Schema(
            description = "P14D: calendar days, to the end of the last. PT72H: hours, elapsed",
            example = "P14D")
        String limit,
    @Schema(description = "Left out: it is never extended", example = "P14D")
        @Nullable String extension,
    @Schema(description = "Needed with an extension")
        @Nullable ExtensionCondition extensionCondition,
    @NotNull Tolling tolling,
    @NotNull ClockStart startsAt,
    @NotNull Consequence onMissed,
    @NotBlank @Size(max = 200) @Schema(example = "42 CFR 422.568(b)(1)(i)") String citation,
    @NotNull
        @Schema(description = "The first day of receipt for which it holds", example = "2027-01-01")
        LocalDate effectiveFrom,
    @Schema(description = "The last one. Left out: for ever") @Nullable LocalDate effectiveTo,
    @NotBlank @Size(max = 2000) @Schema(example = "Final rule of 14 May.") String reason) {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);
  private static final int MOST_DAYS = 3650;
  private static final Duration LEAST_HOURS = Duration.ofMinutes(1);

  /** What does not fit together, though each field is well-formed. */
  List<InputError> contradictions() {
    List<InputError> errors = new ArrayList<>();
    if (readable(limit).isEmpty()) {
      errors.add(InputError.inBody("/limit", LIMIT));
    }
    if (extension != null && readable(extension).isEmpty()) {
      errors.add(InputError.inBody("/extension", LIMIT));
    }
    if (extension != null && extensionCondition == null) {
      errors.add(InputError.inBody("/extensionCondition", "Is needed with an extension."));
    }
    if (extension == null && extensionCondition != null) {
      errors.add(InputError.inBody("/extension", "Is needed with a condition for it."));
    }
    if (clock == LegalClockKind.DECISION && startsAt == ClockStart.DECISION) {
      errors.add(InputError.inBody("/startsAt", "The time for a decision does not start with it."));
    }
    if (effectiveFrom.isBefore(EARLIEST) || effectiveFrom.isAfter(LATEST)) {
      errors.add(InputError.inBody("/effectiveFrom", "Must be from 1900 to 2200."));
    }
    if (effectiveTo != null
        && (effectiveTo.isBefore(effectiveFrom) || effectiveTo.isAfter(LATEST))) {
      errors.add(
          InputError.inBody("/effectiveTo", "Must not be before effectiveFrom, nor after 2200."));
    }
    return errors;
  }

  private static final String LIMIT =
      "Must be calendar days as in P14D, at most 3650, or hours as in PT72H, which are never the"
          + " same; not months, and not none.";

  /** A body without contradictions as a version of a rule. */
  LegalClock version(String ruleId, int version, String changedBy, Instant changedAt) {
    return new LegalClock(
        ruleId,
        version,
        lineOfBusiness,
        category,
        request,
        priority,
        clock,
        Limit.parse(limit).toString(),
        extension == null ? null : Limit.parse(extension).toString(),
        extensionCondition,
        tolling,
        startsAt,
        onMissed,
        citation.strip(),
        effectiveFrom,
        effectiveTo,
        changedBy,
        changedAt,
        reason.strip());
  }

  private static Optional<Limit> readable(String text) {
    try {
      return Optional.of(Limit.parse(text)).filter(ChangeLegalClockBody::isSensible);
    } catch (IllegalArgumentException notALimit) {
      return Optional.empty();
    }
  }

  private static boolean isSensible(Limit limit) {
    return limit.inDays()
        ? limit.days() <= MOST_DAYS
        : limit.hours().compareTo(LEAST_HOURS) >= 0
            && limit.hours().compareTo(Duration.ofDays(MOST_DAYS)) <= 0;
  }
}
