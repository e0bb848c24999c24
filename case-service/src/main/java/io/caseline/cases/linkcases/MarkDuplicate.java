package io.caseline.cases.linkcases;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseMarkedDuplicate;
import io.caseline.cases.event.LinkKind;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Departments;
import io.caseline.cases.model.OpenItem;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same matter is worked on in another case; this one is closed.
 *
 * @param otherIsDuplicate the other case was itself closed as a duplicate
 */
public record MarkDuplicate(
    UUID caseId,
    Actor by,
    Instant at,
    UUID duplicateOf,
    boolean otherIsDuplicate,
    @Nullable String reason)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    if (isRepeat(current.existing())) {
      return List.of();
    }
    if (duplicateOf.equals(caseId)) {
      throw Rejection.because(Reason.LINKED_TO_ITSELF, "A case cannot be a duplicate of itself.");
    }
    if (otherIsDuplicate) {
      throw Rejection.because(
          Reason.DUPLICATE_OF_A_DUPLICATE,
          "The other case is a duplicate too. Name the case where the work is done.");
    }
    var facts = current.notClosed();
    Departments.requireConcerned(by, facts.custody());
    var with = facts.collaboration();
    if (!with.openRequests().isEmpty()
        || with.pendingHandoff().isPresent()
        || !with.openEscalations().isEmpty()) {
      throw OpenItem.openWork(
          with, "Others still work on this case. Let them finish, or withdraw what is open.");
    }
    return List.of(new CaseMarkedDuplicate(caseId, at, duplicateOf, reason));
  }

  private boolean isRepeat(Case.Existing existing) {
    return existing instanceof Case.Closed
        && existing.facts().links().stream()
            .anyMatch(
                link -> link.kind() == LinkKind.DUPLICATE_OF && link.caseId().equals(duplicateOf));
  }
}
