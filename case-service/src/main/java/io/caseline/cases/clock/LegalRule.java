package io.caseline.cases.clock;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.ClockStart;
import io.caseline.cases.event.Consequence;
import io.caseline.cases.event.ExtensionCondition;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.Tolling;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of one rule of the catalogue of legal clocks. A running clock keeps the version that
 * it started with.
 *
 * @param version from 1; a later one replaces all earlier from its effective date on
 * @param request null for any, none included
 * @param priority null for any
 * @param extension null where the law knows none
 * @param extensionCondition null where there is no extension
 * @param citation where the law says so
 * @param effectiveFrom the first day of receipt for which it holds; null for always
 * @param effectiveTo the last one; null for ever
 */
public record LegalRule(
    String ruleId,
    int version,
    LineOfBusiness lineOfBusiness,
    Category category,
    @Nullable RequestKind request,
    @Nullable Priority priority,
    LegalClockKind clock,
    Limit limit,
    @Nullable Limit extension,
    @Nullable ExtensionCondition extensionCondition,
    Tolling tolling,
    ClockStart startsAt,
    Consequence onMissed,
    String citation,
    @Nullable LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo) {

  boolean takesEffectBy(LocalDate day) {
    return effectiveFrom == null || !effectiveFrom.isAfter(day);
  }

  boolean hasEndedBefore(LocalDate day) {
    return effectiveTo != null && effectiveTo.isBefore(day);
  }

  boolean isFor(LineOfBusiness line, Category someCategory, LegalClockKind kind) {
    return lineOfBusiness == line && category == someCategory && clock == kind;
  }

  boolean fits(@Nullable RequestKind asked, Priority asPriority) {
    return (request == null || request == asked) && (priority == null || priority == asPriority);
  }

  /** Whether there can be a case that both rules are for, if both are in force. */
  boolean isForSomeCaseOf(LegalRule other) {
    return isFor(other.lineOfBusiness, other.category, other.clock)
        && (request == null || other.request == null || request == other.request)
        && (priority == null || other.priority == null || priority == other.priority);
  }
}
