package io.caseline.cases.reclassify;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseReclassified;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The case is something else than it was taken for; the auditors' first question is why. */
public record ReclassifyCase(
    UUID caseId,
    Actor by,
    Instant at,
    Category category,
    @Nullable RequestKind request,
    String reason)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var before = current.open().classification();
    if (before.category() == category && before.request() == request) {
      return List.of();
    }
    return List.of(
        new CaseReclassified(
            caseId, at, category, request, before.category(), before.request(), reason));
  }
}
