package io.caseline.cases.desk;

import java.util.UUID;

/**
 * What a command recorded.
 *
 * @param firstSequence the sequence of the first new event, or of the next one when there is none
 * @param count how many; 0 when the command changed nothing
 */
public record Recorded(UUID caseId, long firstSequence, int count) {

  /** The case's version after the command: the number of its events. */
  public long version() {
    return firstSequence + count;
  }
}
