package io.caseline.cases.erasure;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.ErasureBasis;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The key of the case's member is destroyed in the same transaction; the case says so from now on.
 *
 * <p>A hold is asked of the case itself once more: a hold and an erasure at the same moment both
 * want the next place in the history of the case, and one of them learns that it came second.
 *
 * @param requestedBy who asked for what {@code by} now confirms
 */
public record ErasePersonalData(
    UUID caseId, Actor by, Instant at, UUID erasureId, ErasureBasis basis, String requestedBy)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var keeping = current.existing().facts().keeping();
    if (keeping.erasure() != null && keeping.erasure().id().equals(erasureId)) {
      return List.of();
    }
    if (keeping.isHeld()) {
      throw Rejection.because(
              Reason.LEGAL_HOLD, "A legal hold is on this case: nothing of it is destroyed.")
          .with("legalHolds", keeping.openHolds());
    }
    return List.of(new PersonalDataErased(caseId, at, erasureId, basis, requestedBy, by.sub()));
  }
}
