package io.caseline.cases.ownership;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.OwnerAssigned;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A supervisor makes somebody the member's person for this case. */
public record AssignOwner(UUID caseId, Actor by, Instant at, String agent) implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    String owner = current.open().custody().owner();
    return agent.equals(owner) ? List.of() : List.of(new OwnerAssigned(caseId, at, agent, owner));
  }
}
