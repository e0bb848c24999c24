package io.caseline.cases.requestinformation;

import io.caseline.cases.clock.ServiceTargets;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.InformationRequested;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.ServiceTargetKind;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks one department a question, with an answer due.
 *
 * @param dueAt null for the time that the department promises
 * @param targets say what it promises
 */
public record RequestInformation(
    UUID caseId,
    Actor by,
    Instant at,
    UUID requestId,
    String department,
    String question,
    @Nullable Instant dueAt,
    ServiceTargets targets)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var facts = current.open();
    if (by.worksIn(department)) {
      throw Rejection.because(
          Reason.SAME_DEPARTMENT, "This is your own department: assign the work, or ask another.");
    }
    Instant due = dueAt == null ? promised(facts.classification().priority()) : dueAt;
    if (!due.isAfter(at)) {
      throw Rejection.because(Reason.DUE_IN_THE_PAST, "An answer cannot be due in the past.")
          .with("dueAt", due)
          .with("now", at);
    }
    return List.of(
        new InformationRequested(
            caseId, at, requestId, department, question, due, by.department(), by.sub()));
  }

  private Instant promised(Priority priority) {
    return targets
        .find(ServiceTargetKind.ANSWER_REQUEST, department, null, priority)
        .orElseThrow(
            () ->
                Rejection.because(
                    Reason.DUE_TIME_NEEDED,
                    "This department has promised no time. Say when the answer is due."))
        .dueAt(at);
  }
}
