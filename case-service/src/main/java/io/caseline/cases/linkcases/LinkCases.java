package io.caseline.cases.linkcases;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CasesLinked;
import io.caseline.cases.event.LinkKind;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another case belongs to this one. The other learns of it by itself. */
public record LinkCases(
    UUID caseId, Actor by, Instant at, UUID otherCaseId, LinkKind kind, @Nullable String reason)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var facts = current.existing().facts();
    if (otherCaseId.equals(caseId)) {
      throw Rejection.because(Reason.LINKED_TO_ITSELF, "A case cannot be linked to itself.");
    }
    boolean linked =
        facts.links().stream()
            .anyMatch(link -> link.caseId().equals(otherCaseId) && link.kind() == kind);
    return linked ? List.of() : List.of(new CasesLinked(caseId, at, otherCaseId, kind, reason));
  }
}
