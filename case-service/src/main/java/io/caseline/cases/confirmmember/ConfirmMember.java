package io.caseline.cases.confirmmember;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.MemberConfirmed;
import io.caseline.cases.event.MemberNotFound;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** member-service was asked again about the member of a case that was opened without it. */
public record ConfirmMember(UUID caseId, Actor by, Instant at, boolean found)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var known = current.existing().facts().intake().memberStatus();
    return switch (known) {
      case CONFIRMED -> List.of();
      case NOT_FOUND -> found ? List.of(new MemberConfirmed(caseId, at)) : List.of();
      case UNCONFIRMED ->
          List.of(found ? new MemberConfirmed(caseId, at) : new MemberNotFound(caseId, at));
    };
  }
}
