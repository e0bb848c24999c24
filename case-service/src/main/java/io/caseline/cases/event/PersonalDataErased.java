package io.caseline.cases.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The key of the member was destroyed, and with it everything personal in the events before this
 * one. It says nothing that somebody typed: what was asked for and why stands with the erasure.
 *
 * @param erasureId what one asked for and another confirmed; found under {@code /v1/admin/erasures}
 * @param requestedBy who asked for it: a person, or the daily job
 * @param confirmedBy another person, always
 */
public record PersonalDataErased(
    UUID caseId,
    Instant occurredAt,
    UUID erasureId,
    ErasureBasis basis,
    String requestedBy,
    String confirmedBy)
    implements CaseEvent {}
