package io.caseline.retention.holds;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to who places or lifts a hold. An answer may be kept for a repeat, and so holds
 * nothing that was typed: an erasure could not take it back.
 *
 * @param liftedAt null while it holds
 */
record HoldChange(
    UUID id,
    UUID memberId,
    @Schema(example = "adam") String placedBy,
    Instant placedAt,
    @Nullable String liftedBy,
    @Nullable Instant liftedAt) {

  static HoldChange of(MemberHold hold) {
    return new HoldChange(
        hold.id(),
        hold.memberId(),
        hold.placedBy(),
        hold.placedAt(),
        hold.liftedBy(),
        hold.liftedAt());
  }
}
