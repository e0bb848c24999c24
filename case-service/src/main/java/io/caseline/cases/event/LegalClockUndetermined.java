package io.caseline.cases.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The law sets a clock for this category, but what is known of the case does not say which. A clock
 * that ran before runs on. Reclassifying the case with what is missing settles it.
 *
 * @param severalFit true when several rules fit; false when none does
 * @param rules the rules that fit, or all of the category where none does, by id
 */
public record LegalClockUndetermined(
    UUID caseId, Instant occurredAt, LegalClockKind kind, boolean severalFit, List<String> rules)
    implements ClockEvent {}
