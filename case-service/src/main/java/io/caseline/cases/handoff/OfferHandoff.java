package io.caseline.cases.handoff;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.HandoffOffered;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Departments;
import io.caseline.cases.model.OpenItem;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The responsible department asks another to take the case, and stays responsible until it does.
 */
public record OfferHandoff(
    UUID caseId, Actor by, Instant at, UUID handoffId, String department, String reason)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var facts = current.open();
    Departments.requireResponsible(by, facts.custody());
    if (department.equals(facts.custody().department())) {
      throw Rejection.because(Reason.SAME_DEPARTMENT, "This department is responsible already.");
    }
    facts
        .collaboration()
        .pendingHandoff()
        .ifPresent(
            pending -> {
              throw Rejection.because(
                      Reason.HANDOFF_PENDING,
                      "A handoff is pending. Wait for its answer, or recall it.")
                  .with("openHandoffs", List.of(OpenItem.of(pending)));
            });
    return List.of(
        new HandoffOffered(
            caseId, at, handoffId, facts.custody().department(), department, reason, by.sub()));
  }
}
