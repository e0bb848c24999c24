package io.caseline.cases.linkcases;

import io.caseline.cases.event.LinkKind;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.cases.timeline.CaseHistory;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The other case of a link, as the caller may know of it. */
@Component
class OtherCases {

  private final CaseHistory history;

  OtherCases(CaseHistory history) {
    this.history = history;
  }

  /** Refuses a case that is not there, or not the caller's to know of. */
  Case require(UUID caseId, Actor by) {
    Case other = history.state(caseId);
    if (other instanceof Case.Existing existing && existing.facts().intake().isOpenTo(by)) {
      return other;
    }
    throw Rejection.because(Reason.CASE_NOT_FOUND, "There is no such other case.");
  }

  boolean isDuplicate(UUID caseId, Actor by) {
    return require(caseId, by) instanceof Case.Closed closed
        && closed.facts().links().stream().anyMatch(it -> it.kind() == LinkKind.DUPLICATE_OF);
  }
}
