package io.caseline.cases.resolvecase;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseReopened;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The case was not over.
 *
 * @param window how long after its end a case may be reopened; later, a linked case is opened
 */
public record ReopenCase(UUID caseId, Actor by, Instant at, String reason, Duration window)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var existing = current.existing();
    return switch (existing) {
      case Case.Open _ -> List.of();
      case Case.Resolved resolved -> reopened(resolved.facts(), resolved.resolution().resolvedAt());
      case Case.Closed closed ->
          reopened(
              closed.facts(),
              closed.resolution() == null ? closed.closedAt() : closed.resolution().resolvedAt());
    };
  }

  private List<CaseEvent> reopened(CaseFacts facts, Instant endedAt) {
    Instant windowEndedAt = endedAt.plus(window);
    if (at.isAfter(windowEndedAt)) {
      throw Rejection.because(
              Reason.REOPEN_WINDOW_ENDED,
              "It is too late to reopen this case. Open another and link it to this one.")
          .with("windowEndedAt", windowEndedAt);
    }
    return List.of(new CaseReopened(caseId, at, reason, facts.reopenings() + 1));
  }
}
