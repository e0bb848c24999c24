package io.caseline.cases.model;

import io.caseline.cases.event.LegalHoldLifted;
import io.caseline.cases.event.LegalHoldPlaced;
import io.caseline.cases.event.PersonalDataErased;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case has to be kept, and what was destroyed of it.
 *
 * @param holds lifted ones too; while one holds, nothing is destroyed
 * @param erasure the last one; null when nothing was destroyed
 */
public record Keeping(List<LegalHold> holds, @Nullable Erasure erasure) {

  static final Keeping NONE = new Keeping(List.of(), null);

  /** What was personal up to then is destroyed. */
  public record Erasure(UUID id, Instant at) {}

  public boolean isHeld() {
    return holds.stream().anyMatch(LegalHold::holds);
  }

  /** The holds that are not lifted. */
  public List<UUID> openHolds() {
    return holds.stream().filter(LegalHold::holds).map(LegalHold::id).toList();
  }

  public Optional<LegalHold> hold(UUID holdId) {
    return Item.find(holds, holdId);
  }

  public @Nullable Instant erasedAt() {
    return erasure == null ? null : erasure.at();
  }

  Keeping after(LegalHoldPlaced placed) {
    return new Keeping(Item.append(holds, LegalHold.of(placed)), erasure);
  }

  Keeping after(LegalHoldLifted lifted) {
    return new Keeping(Item.change(holds, lifted.holdId(), hold -> hold.lifted(lifted)), erasure);
  }

  Keeping after(PersonalDataErased erased) {
    return new Keeping(holds, new Erasure(erased.erasureId(), erased.occurredAt()));
  }
}
