package io.caseline.cases.ownership;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.WorkAssigned;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Departments;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody of the responsible department gets the work, from somebody of that department. */
public record AssignWork(UUID caseId, Actor by, Instant at, String agent) implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var custody = current.open().custody();
    Departments.requireResponsible(by, custody);
    return agent.equals(custody.assignee())
        ? List.of()
        : List.of(new WorkAssigned(caseId, at, agent, custody.assignee(), custody.department()));
  }
}
