package io.caseline.clocks.legal;

import io.caseline.cases.clock.LegalRule;
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
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of one rule of the catalogue, and how it came about.
 *
 * @param changedBy null when it came with Caseline
 */
public record LegalClock(
    @Schema(example = "ma-od-service-standard") String ruleId,
    @Schema(example = "1") int version,
    LineOfBusiness lineOfBusiness,
    Category category,
    @Schema(description = "Null: whatever is asked for") @Nullable RequestKind request,
    @Schema(description = "Null: either") @Nullable Priority priority,
    LegalClockKind clock,
    @Schema(
            description = "P14D: calendar days, to the end of the last. PT72H: hours, elapsed",
            example = "P14D")
        String limit,
    @Schema(description = "Null: it is never extended", example = "P14D")
        @Nullable String extension,
    @Nullable ExtensionCondition extensionCondition,
    @Schema(description = "Why it may stand still") Tolling tolling,
    ClockStart startsAt,
    Consequence onMissed,
    @Schema(example = "42 CFR 422.568(b)(1)(i)") String citation,
    @Schema(description = "The first day of receipt for which it holds. Null: always")
        @Nullable LocalDate effectiveFrom,
    @Schema(description = "The last one. Null: for ever") @Nullable LocalDate effectiveTo,
    @Schema(description = "Null: it came with Caseline", example = "adam")
        @Nullable String changedBy,
    Instant changedAt,
    @Schema(example = "Confirmed by counsel.") String reason) {

  /** Whether it is the same rule for the same reason, whoever wrote it down. */
  boolean saysTheSameAs(LegalClock other) {
    return equals(other.with(version, changedBy, changedAt));
  }

  private LegalClock with(int someVersion, @Nullable String someone, Instant sometime) {
    return new LegalClock(
        ruleId,
        someVersion,
        lineOfBusiness,
        category,
        request,
        priority,
        clock,
        limit,
        extension,
        extensionCondition,
        tolling,
        startsAt,
        onMissed,
        citation,
        effectiveFrom,
        effectiveTo,
        someone,
        sometime,
        reason);
  }

  LegalRule rule() {
    return new LegalRule(
        ruleId,
        version,
        lineOfBusiness,
        category,
        request,
        priority,
        clock,
        Limit.parse(limit),
        extension == null ? null : Limit.parse(extension),
        extensionCondition,
        tolling,
        startsAt,
        onMissed,
        citation,
        effectiveFrom,
        effectiveTo);
  }
}
