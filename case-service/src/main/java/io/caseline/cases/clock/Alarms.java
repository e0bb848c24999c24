package io.caseline.cases.clock;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Wakes cases when something of theirs is due. A case has one alarm at most: for what comes first.
 */
public interface Alarms {

  /**
   * Sets the alarm of a case to another time, in the transaction of the caller.
   *
   * @param from what it was set to; null when there was none
   * @param to null when nothing is due any more
   */
  void move(UUID caseId, @Nullable Instant from, @Nullable Instant to);
}
