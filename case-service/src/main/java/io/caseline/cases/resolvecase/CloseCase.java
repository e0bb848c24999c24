package io.caseline.cases.resolvecase;

import io.caseline.cases.event.CaseClosed;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Departments;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Nothing more shall happen on a resolved case. */
public record CloseCase(UUID caseId, Actor by, Instant at) implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    return switch (current.existing()) {
      case Case.Closed _ -> List.of();
      case Case.Open _ ->
          throw Rejection.because(
              Reason.CASE_NOT_RESOLVED, "The case is open. Resolve it before you close it.");
      case Case.Resolved resolved -> {
        Departments.requireConcerned(by, resolved.facts().custody());
        LegalClocks.requireSettled(resolved.facts());
        yield List.of(new CaseClosed(caseId, at, by.sub()));
      }
    };
  }
}
