package io.caseline.platform;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The recorded events, read straight from the store: what was answered to a command is always in
 * it.
 */
public interface EventLog {

  /** All events of a case, in order; empty when there is no such case. */
  default List<RecordedEvent> ofCase(UUID caseId) {
    return ofCase(caseId, 0);
  }

  /** The events of a case from a sequence on, in order. */
  List<RecordedEvent> ofCase(UUID caseId, long fromSequence);

  /**
   * What came to a case after an event of it, which is looked for but not opened.
   *
   * @param sequence of that event
   * @param eventId of that event
   * @return in order; nothing when another event is in that place, or none: the database was put
   *     back
   */
  Optional<List<RecordedEvent>> since(UUID caseId, long sequence, UUID eventId);

  /**
   * The events after a position, of all cases, in order. A reader that follows the log by
   * remembering the last position it has seen would miss an event whose transaction took a lower
   * position and committed later: only an event processor, which remembers the gaps, may follow the
   * log.
   *
   * @param limit at most so many
   */
  List<RecordedEvent> after(long position, int limit);

  /**
   * The next cases in the order of their ids, each with all its events; none when there are no
   * more.
   *
   * @param after the case before them; null to begin with the first
   * @param last no case beyond this one; null for all
   * @param events about so many, and more when a single case has more
   */
  List<RecordedCase> cases(@Nullable UUID after, @Nullable UUID last, int events);

  /** The case of the event at a position, or of the next after it; none behind the last. */
  Optional<UUID> caseAt(long position);

  /** The position of the newest event; 0 when there is none. */
  long head();
}
