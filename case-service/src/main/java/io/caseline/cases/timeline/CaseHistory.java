package io.caseline.cases.timeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.model.Case;
import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The recorded events of cases, and the state folded from them: never behind.
 *
 * <p>Events do not change, so those of the cases read of late are remembered, and only what came
 * since is read from the store: from the last known event on, which must still be there, as a
 * database that was put back may have another one in its place. Only an erasure changes what events
 * say: a case that has one is read anew each time.
 */
@Component
public class CaseHistory {

  private static final long MOST_EVENTS = 20_000;
  private static final Duration UNUSED = Duration.ofMinutes(10);

  private final EventLog eventLog;

  /** Given up when memory is short, as events may be long. */
  private final Cache<UUID, List<RecordedEvent>> remembered =
      Caffeine.newBuilder()
          .maximumWeight(MOST_EVENTS)
          .weigher((UUID caseId, List<RecordedEvent> events) -> events.size())
          .expireAfterAccess(UNUSED)
          .softValues()
          .build();

  CaseHistory(EventLog eventLog) {
    this.eventLog = eventLog;
  }

  /** All events of a case, in order; empty when there is no such case. */
  public List<RecordedEvent> events(UUID caseId) {
    List<RecordedEvent> known = remembered.getIfPresent(caseId);
    if (known == null) {
      return remember(caseId, eventLog.ofCase(caseId));
    }
    RecordedEvent last = known.getLast();
    List<RecordedEvent> since = eventLog.ofCase(caseId, last.sequence());
    if (since.isEmpty() || !since.getFirst().eventId().equals(last.eventId()) || isErased(since)) {
      return remember(caseId, eventLog.ofCase(caseId));
    }
    return since.size() == 1
        ? known
        : remember(caseId, Stream.concat(known.stream(), since.stream().skip(1)).toList());
  }

  /** The state of a case now; {@link Case.None} when there is no such case. */
  public Case state(UUID caseId) {
    return Case.replay(events(caseId).stream().map(it -> (CaseEvent) it.payload()).toList());
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

  private static boolean isErased(List<RecordedEvent> events) {
    return events.stream().anyMatch(it -> it.payload() instanceof PersonalDataErased);
  }
}
