package io.caseline.cases.requestinformation;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.DeclineReason;
import io.caseline.cases.event.InformationRequestDeclined;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.InformationRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The asked department does not answer, says why, and who might. */
public record DeclineInformationRequest(
    UUID caseId,
    Actor by,
    Instant at,
    UUID requestId,
    DeclineReason reason,
    String explanation,
    @Nullable String suggestedDepartment)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var asked = OpenRequests.any(current, requestId);
    if (asked.status() == InformationRequest.Status.DECLINED
        && asked.declineReason() == reason
        && explanation.equals(asked.explanation())
        && Objects.equals(suggestedDepartment, asked.suggestedDepartment())
        && by.worksIn(asked.department())) {
      return List.of();
    }
    OpenRequests.forAsked(current, requestId, by);
    return List.of(
        new InformationRequestDeclined(
            caseId, at, requestId, reason, explanation, suggestedDepartment, by.sub()));
  }
}
