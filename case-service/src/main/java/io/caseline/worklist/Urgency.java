package io.caseline.worklist;

import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.Priority;
import java.util.List;

/**
 * What comes first before any due time: a member in distress, then a deadline of the law that was
 * missed, then any other escalation, then a case that is expedited. As one number, so that an index
 * holds the order; 0 comes first.
 */
final class Urgency {

  static final short NOT_OPEN = 16;

  private Urgency() {}

  static short of(Priority priority, boolean legalMissed, List<EscalationPath> openEscalations) {
    int calm = NOT_OPEN - 1;
    if (openEscalations.contains(EscalationPath.CARE_SUPPORT)) {
      calm -= 8;
    }
    if (legalMissed) {
      calm -= 4;
    }
    if (openEscalations.stream().anyMatch(path -> path != EscalationPath.CARE_SUPPORT)) {
      calm -= 2;
    }
    if (priority == Priority.EXPEDITED) {
      calm -= 1;
    }
    return (short) calm;
  }
}
