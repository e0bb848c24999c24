package io.caseline.retention;

import io.caseline.cases.event.ErasureBasis;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was asked for, by whom and why, and what became of it. */
record Erasure(
    UUID id,
    UUID memberId,
    ErasureStatus status,
    @Schema(example = "The member's letter of 4 May.") String reason,
    @Schema(description = "What wants it before retention ends", example = "Court order 26-118")
        @Nullable String lawBasis,
    @Schema(description = "A person, or retention: the daily job", example = "adam")
        String requestedBy,
    Instant requestedAt,
    @Schema(description = "As it was then; null: nobody could say yet")
        @Nullable Instant retentionEndsAt,
    @Schema(description = "Who confirmed or rejected it", example = "ada")
        @Nullable String settledBy,
    @Nullable Instant settledAt,
    @Nullable String rejectedBecause,
    @Schema(description = "What allowed it, once it is confirmed") @Nullable ErasureBasis basis,
    @Schema(description = "How many cases say that they were erased") @Nullable Integer casesErased,
    @Schema(
            description =
                "What would have to be kept now, law basis or not; null in lists, and once it is"
                    + " confirmed or rejected")
        @Nullable List<InTheWay> inTheWay) {

  Erasure with(List<InTheWay> now) {
    return new Erasure(
        id,
        memberId,
        status,
        reason,
        lawBasis,
        requestedBy,
        requestedAt,
        retentionEndsAt,
        settledBy,
        settledAt,
        rejectedBecause,
        basis,
        casesErased,
        now);
  }
}
