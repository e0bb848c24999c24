package io.caseline.cases.decide;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.DecisionRecorded;
import io.caseline.cases.event.Verdict;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.Departments;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The plan decides.
 *
 * @param tookPartElsewhere who took part in the decisions, on other cases, that this case appeals
 */
public record RecordDecision(
    UUID caseId,
    Actor by,
    Instant at,
    UUID decisionId,
    Verdict verdict,
    String rationale,
    Set<String> tookPartElsewhere)
    implements CaseCommand {

  public RecordDecision {
    tookPartElsewhere = Set.copyOf(tookPartElsewhere);
  }

  @Override
  public List<CaseEvent> decide(Case current) {
    var facts = current.open();
    Departments.requireResponsible(by, facts.custody());
    if (isRepeat(facts)) {
      return List.of();
    }
    if (facts.classification().isAppeal() && tookPart(facts)) {
      throw Rejection.because(
          Reason.NOT_INDEPENDENT,
          "You took part in the decision under appeal. Somebody who did not has to decide.");
    }
    return List.of(
        new DecisionRecorded(
            caseId,
            at,
            decisionId,
            verdict,
            rationale,
            facts.classification().category(),
            by.sub(),
            facts.custody().assignee()));
  }

  private boolean isRepeat(CaseFacts facts) {
    return !facts.decisions().isEmpty()
        && facts.decisions().getLast().verdict() == verdict
        && facts.decisions().getLast().rationale().equals(rationale)
        && facts.decisions().getLast().decidedBy().equals(by.sub())
        && facts.decisions().getLast().category() == facts.classification().category();
  }

  /**
   * Whether the decider had a part in the decision under appeal: on a case that this one appeals,
   * or on this very case before it became an appeal (42 CFR 422.590(h), 29 CFR
   * 2560.503-1(h)(3)(ii)).
   */
  private boolean tookPart(CaseFacts facts) {
    return tookPartElsewhere.contains(by.sub())
        || facts.decisions().stream()
            .filter(decision -> decision.category() != facts.classification().category())
            .anyMatch(decision -> decision.participants().contains(by.sub()));
  }
}
