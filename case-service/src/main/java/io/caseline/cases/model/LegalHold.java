package io.caseline.cases.model;

import io.caseline.cases.event.LegalHoldLifted;
import io.caseline.cases.event.LegalHoldPlaced;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One matter for which a case has to be kept.
 *
 * @param liftedAt null while it holds
 */
public record LegalHold(
    UUID id,
    String reason,
    String placedBy,
    Instant placedAt,
    @Nullable Instant liftedAt,
    @Nullable String liftedBy)
    implements Item {

  static LegalHold of(LegalHoldPlaced placed) {
    return new LegalHold(
        placed.holdId(), placed.reason(), placed.placedBy(), placed.occurredAt(), null, null);
  }

  LegalHold lifted(LegalHoldLifted lifted) {
    return new LegalHold(id, reason, placedBy, placedAt, lifted.occurredAt(), lifted.liftedBy());
  }

  boolean holds() {
    return liftedAt == null;
  }
}
