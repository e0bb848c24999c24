package io.caseline.cases.timeline;

import com.google.common.cache.Cache;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.model.Case;
import io.caseline.cases.replay.CasesOfLate;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.cases.replay.RoomForEvents;
import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The recorded events of cases, and the state folded from them: never behind.
 *
 * <p>Events do not change, so those of the cases read of late are remembered, and only what came
 * since is read from the store: from the last known event on, which must still be there, as a
 * database that was put back may have another one in its place. Only an erasure changes what events
 * say: a case that has one is read anew each time. There is room for them in a part of the heap.
 */
@Component
public class CaseHistory {

  private static final int PART_OF_HEAP = 8;

  /** Bytes, of a note of two hundred characters, with who wrote it and by which command. */
  private static final int EVENT = 1_200;

  private final EventLog eventLog;
  private final CasesOfLate ofCommands;
  private final RoomForEvents room = RoomForEvents.inPartOfHeap(PART_OF_HEAP, EVENT);
  private final Cache<UUID, List<RecordedEvent>> remembered = room.remembering(List::size);

  CaseHistory(EventLog eventLog, CasesOfLate ofCommands) {
    this.eventLog = eventLog;
    this.ofCommands = ofCommands;
  }

  /**
   * All events of a case, in order; empty when there is no such case.
   *
   * @param isAsked given the last event of a case that is remembered: whether somebody else makes
   *     sure that it still is the last, so that the store need not be asked here
   */
  public List<RecordedEvent> events(UUID caseId, Predicate<RecordedEvent> isAsked) {
    List<RecordedEvent> known = remembered.getIfPresent(caseId);
    return known != null && !wentOn(caseId, known.size()) && isAsked.test(known.getLast())
        ? known
        : events(caseId);
  }

  /** Whether commands of this node are known to have led further. */
  private boolean wentOn(UUID caseId, int version) {
    ReplayedCase left = ofCommands.find(caseId);
    return left != null && left.version() > version;
  }

  /** All events of a case, in order; empty when there is no such case. */
  public List<RecordedEvent> events(UUID caseId) {
    List<RecordedEvent> known = remembered.getIfPresent(caseId);
    if (known != null) {
      RecordedEvent last = known.getLast();
      Optional<List<RecordedEvent>> since = since(caseId, last.sequence(), last.eventId());
      if (since.isPresent()) {
        return since.get().isEmpty()
            ? known
            : remember(caseId, Stream.concat(known.stream(), since.get().stream()).toList());
      }
    }
    return remember(caseId, eventLog.ofCase(caseId));
  }

  /**
   * The state of a case now; {@link Case.None} when there is no such case. What commands left of it
   * is gone on from, where they did of late.
   */
  public Case state(UUID caseId) {
    ReplayedCase known = ofCommands.find(caseId);
    if (known != null) {
      Optional<List<RecordedEvent>> since = since(caseId, known.version() - 1, known.lastEventId());
      if (since.isPresent()) {
        return known.state().after(payloads(since.get()));
      }
    }
    return Case.replay(payloads(events(caseId)));
  }

  private static List<CaseEvent> payloads(List<RecordedEvent> events) {
    return events.stream().map(it -> (CaseEvent) it.payload()).toList();
  }

  /** What follows on what is known; nothing where that is wrong or says what has been erased. */
  private Optional<List<RecordedEvent>> since(UUID caseId, long sequence, UUID eventId) {
    return eventLog.since(caseId, sequence, eventId).filter(events -> !isErased(events));
  }

  /** Not what may yet be rolled back, and not what was said about somebody who is erased. */
  private List<RecordedEvent> remember(UUID caseId, List<RecordedEvent> events) {
    if (events.isEmpty() || isErased(events)) {
      remembered.invalidate(caseId);
    } else if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      remembered.put(caseId, events);
    }
    return events;
  }

  /** For how many events there is room. */
  long room() {
    return room.events();
  }

  private static boolean isErased(List<RecordedEvent> events) {
    return events.stream().anyMatch(it -> it.payload() instanceof PersonalDataErased);
  }
}
