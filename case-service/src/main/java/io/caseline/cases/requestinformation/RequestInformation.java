package io.caseline.cases.requestinformation;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.InformationRequested;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Asks one department a question, with an answer due. */
public record RequestInformation(
    UUID caseId,
    Actor by,
    Instant at,
    UUID requestId,
    String department,
    String question,
    Instant dueAt)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    current.open();
    if (by.worksIn(department)) {
      throw Rejection.because(
          Reason.SAME_DEPARTMENT, "This is your own department: assign the work, or ask another.");
    }
    if (!dueAt.isAfter(at)) {
      throw Rejection.because(Reason.DUE_IN_THE_PAST, "An answer cannot be due in the past.")
          .with("dueAt", dueAt)
          .with("now", at);
    }
    return List.of(
        new InformationRequested(
            caseId, at, requestId, department, question, dueAt, by.department(), by.sub()));
  }
}
