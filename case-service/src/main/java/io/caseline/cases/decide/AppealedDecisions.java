package io.caseline.cases.decide;

import io.caseline.cases.event.LinkKind;
import io.caseline.cases.timeline.CaseHistory;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who took part in the decisions, on other cases, that a case appeals. */
@Component
class AppealedDecisions {

  private final CaseHistory history;

  AppealedDecisions(CaseHistory history) {
    this.history = history;
  }

  Set<String> participants(UUID caseId) {
    return history.state(caseId).existing().facts().links().stream()
        .filter(link -> link.kind() == LinkKind.APPEAL_OF)
        .map(link -> history.state(link.caseId()))
        .flatMap(appealed -> appealed.existing().facts().decisions().stream())
        .flatMap(decision -> decision.participants().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
