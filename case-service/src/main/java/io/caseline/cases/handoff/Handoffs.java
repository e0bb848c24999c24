package io.caseline.cases.handoff;

import io.caseline.cases.model.Case;
import io.caseline.cases.model.Handoff;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.util.UUID;

/** Finds the handoff that a command is about, and says in the same words what is wrong with it. */
final class Handoffs {

  private Handoffs() {}

  static Handoff any(Case current, UUID handoffId) {
    return current.existing().facts().collaboration().handoffs().stream()
        .filter(handoff -> handoff.id().equals(handoffId))
        .findFirst()
        .orElseThrow(
            () -> Rejection.because(Reason.ITEM_NOT_FOUND, "The case has no such handoff."));
  }

  static void requirePending(Case current, Handoff handoff) {
    current.open();
    if (!handoff.pending()) {
      throw Rejection.because(Reason.HANDOFF_SETTLED, "This handoff is no longer pending.")
          .with("handoffStatus", handoff.status().name());
    }
  }
}
