package io.caseline.platform.projections;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a projection could not handle, or that waits behind one of the same case.
 *
 * @param sequence of the event in its case
 * @param position of the event in the whole store
 * @param cause the type of the failure; null when the event just waits
 * @param attempts how often it was tried; 0 when it just waits
 */
record ParkedEvent(
    UUID id,
    @Schema(example = "worklist") String projection,
    UUID caseId,
    UUID eventId,
    @Schema(example = "CaseReclassified") String eventType,
    @Schema(example = "4") long sequence,
    @Schema(example = "1041") long position,
    @Schema(example = "java.lang.IllegalStateException") @Nullable String cause,
    Instant parkedAt,
    Instant lastTriedAt,
    @Schema(example = "1") int attempts) {}
