package io.caseline.cases.ownership;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.OwnerAssigned;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.web.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The caller becomes the member's person for this case. */
public record TakeOwnership(UUID caseId, Actor by, Instant at) implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    String owner = current.open().custody().owner();
    if (by.sub().equals(owner)) {
      return List.of();
    }
    if (owner != null && by.role() != Role.SUPERVISOR) {
      throw Rejection.because(
              Reason.OWNED_BY_ANOTHER,
              "Somebody owns this case. Ask them to release it, or a supervisor to take it over.")
          .with("owner", owner);
    }
    return List.of(new OwnerAssigned(caseId, at, by.sub(), owner));
  }
}
