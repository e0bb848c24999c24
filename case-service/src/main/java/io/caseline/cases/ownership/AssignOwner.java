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

/** Somebody becomes the member's person for this case; instead of another only by a supervisor. */
public record AssignOwner(UUID caseId, Actor by, Instant at, String agent) implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    String owner = current.open().custody().owner();
    if (agent.equals(owner)) {
      return List.of();
    }
    if (owner != null && by.role() != Role.SUPERVISOR) {
      throw Rejection.because(
              Reason.OWNED_BY_ANOTHER, "Somebody owns this case. A supervisor can assign another.")
          .with("owner", owner);
    }
    return List.of(new OwnerAssigned(caseId, at, agent, owner));
  }
}
