package io.caseline.clocks.deadlines;

import java.time.Instant;
import java.util.UUID;

/** What is done when an alarm rings. */
@FunctionalInterface
interface MeetsDeadlines {

  /**
   * Makes events of everything that is due on a case, and sees to its next alarm. Doing it twice
   * changes nothing.
   */
  void of(UUID caseId, Instant at);
}
