package io.caseline.retention.holds;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One matter for which everything of a member has to be kept.
 *
 * @param liftedAt null while it holds
 */
public record MemberHold(
    UUID id,
    UUID memberId,
    @Schema(description = "Null once the member's data were erased") @Nullable String reason,
    @Schema(example = "adam") String placedBy,
    Instant placedAt,
    @Nullable String liftedBy,
    @Nullable Instant liftedAt,
    @Nullable String liftReason) {

  public boolean holds() {
    return liftedAt == null;
  }
}
