package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The limit was extended, as the rule allows it once.
 *
 * @param reason as it stands in the written notice
 * @param noticeSentAt when the member was told in writing (42 CFR 422.568(b)(2) and its kin)
 * @param dueAt null while the clock stands still
 * @param warnAt null while the clock stands still
 */
public record LegalClockExtended(
    UUID caseId,
    Instant occurredAt,
    UUID clockId,
    LegalClockKind kind,
    ExtensionCondition condition,
    @Personal String reason,
    Instant noticeSentAt,
    @Nullable Instant dueAt,
    @Nullable Instant warnAt,
    String extendedBy)
    implements ClockEvent {}
