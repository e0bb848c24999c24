package io.caseline.cases.legalhold;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.LegalHoldLifted;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Keeping;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The matter of a hold is over.
 *
 * @param holdId null for the only one: nobody lifts another matter's hold by not naming any
 */
public record LiftLegalHold(UUID caseId, Actor by, Instant at, @Nullable UUID holdId, String reason)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var keeping = current.existing().facts().keeping();
    return meant(keeping).stream()
        .filter(keeping.openHolds()::contains)
        .<CaseEvent>map(hold -> new LegalHoldLifted(caseId, at, hold, reason, by.sub()))
        .toList();
  }

  private List<UUID> meant(Keeping keeping) {
    if (holdId == null) {
      return theOnlyOneOf(keeping.openHolds());
    }
    if (keeping.hold(holdId).isEmpty()) {
      throw Rejection.because(Reason.ITEM_NOT_FOUND, "The case was never under this hold.");
    }
    return List.of(holdId);
  }

  private static List<UUID> theOnlyOneOf(List<UUID> holds) {
    if (holds.size() > 1) {
      throw Rejection.because(
              Reason.SEVERAL_LEGAL_HOLDS,
              "The case is under more than one hold. Name the one to lift.")
          .with("legalHolds", holds);
    }
    return holds;
  }
}
