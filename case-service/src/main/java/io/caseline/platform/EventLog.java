package io.caseline.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The recorded events, read straight from the store: what was answered to a command is always in
 * it.
 */
public interface EventLog {

  /** All events of a case, in order; empty when there is no such case. */
  default List<RecordedEvent> ofCase(UUID caseId) {
    return ofCase(caseId, 0);
  }

  /** All events of each of these cases, in order; of cases that there are. */
  Map<UUID, List<RecordedEvent>> ofCases(Set<UUID> cases);

  /** The events of a case from a sequence on, in order. */
  List<RecordedEvent> ofCase(UUID caseId, long fromSequence);

  /**
   * The events after a position, of all cases, in order. A reader that follows the log by
   * remembering the last position it has seen would miss an event whose transaction took a lower
   * position and committed later: only an event processor, which remembers the gaps, may follow the
   * log.
   *
   * @param limit at most so many
   */
  List<RecordedEvent> after(long position, int limit);

  /** The sequence of the newest event of each of these cases, as far as they have any. */
  Map<UUID, Long> lastSequences(Set<UUID> cases);

  /** The position of the newest event; 0 when there is none. */
  long head();
}
