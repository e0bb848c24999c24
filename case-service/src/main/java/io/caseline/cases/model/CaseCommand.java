package io.caseline.cases.model;

import io.caseline.cases.event.CaseEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What someone wants done to a case. The decision stands on the command itself. */
public interface CaseCommand {

  UUID caseId();

  Actor by();

  /** The time at which the decision is made: a decision never looks at a clock. */
  Instant at();

  /**
   * What happens to the case, in order; nothing when the case is already as wanted.
   *
   * @throws Rejection when the rules do not allow it
   */
  List<CaseEvent> decide(Case current);
}
