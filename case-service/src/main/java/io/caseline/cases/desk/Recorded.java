package io.caseline.cases.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command recorded.
 *
 * @param firstSequence the sequence of the first new event, or of the next one when there is none
 * @param count how many; 0 when the command changed nothing
 * @param nextDeadline when something of the case is to be done by itself; null when nothing is
 */
public record Recorded(UUID caseId, long firstSequence, int count, @Nullable Instant nextDeadline) {

  /** The case's version after the command: the number of its events. */
  public long version() {
    return firstSequence + count;
  }
}
