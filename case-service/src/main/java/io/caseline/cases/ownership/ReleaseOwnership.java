package io.caseline.cases.ownership;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.OwnerReleased;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.web.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The owner lets go of a case, so that somebody else can take it. */
public record ReleaseOwnership(UUID caseId, Actor by, Instant at) implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    String owner = current.open().custody().owner();
    if (owner == null) {
      return List.of();
    }
    if (!owner.equals(by.sub()) && by.role() != Role.SUPERVISOR) {
      throw Rejection.because(
              Reason.NOT_YOURS, "Only the owner or a supervisor may release the ownership.")
          .with("owner", owner);
    }
    return List.of(new OwnerReleased(caseId, at, owner));
  }
}
