package io.caseline.cases.ownership;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.WorkAssigned;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Departments;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The caller takes work that nobody has. Of two who claim the same, one is refused. */
public record ClaimWork(UUID caseId, Actor by, Instant at) implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var custody = current.open().custody();
    Departments.requireResponsible(by, custody);
    if (custody.assignee() != null) {
      throw Rejection.because(Reason.WORK_TAKEN, "Somebody has this work already.")
          .with("assignee", custody.assignee());
    }
    return List.of(new WorkAssigned(caseId, at, by.sub(), null, custody.department()));
  }
}
