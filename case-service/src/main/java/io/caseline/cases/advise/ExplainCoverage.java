package io.caseline.cases.advise;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CoverageExplained;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The member is told, in plain language, what their coverage says. */
public record ExplainCoverage(
    UUID caseId, Actor by, Instant at, String explanation, @Nullable String benefitReference)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var explanations = current.open().conversation().advice().explanations();
    boolean said =
        !explanations.isEmpty()
            && explanations.getLast().explanation().equals(explanation)
            && Objects.equals(explanations.getLast().benefitReference(), benefitReference);
    return said
        ? List.of()
        : List.of(new CoverageExplained(caseId, at, explanation, benefitReference));
  }
}
