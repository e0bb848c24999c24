package io.caseline.cases.replay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.model.Case;
import io.caseline.platform.BatchAtHand;
import io.caseline.platform.EventLog;
import io.caseline.platform.ProjectedEvent;
import io.caseline.platform.RecordedEvent;
import io.caseline.platform.sealing.MemberKeys;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gives a projection the whole case that an event led to. A projection's rows are a function of
 * that case, so there is one fold for commands and lists, and a new event cannot be forgotten in
 * one of them.
 *
 * <p>The cases of late are remembered and get the next event as it comes; only a case that was
 * quiet for a while is read from the log. What is remembered cannot be wrong, whatever becomes of
 * the transaction that asked: it follows from recorded events alone. An erasure alone changes what
 * earlier events say: with it the case is read anew.
 */
@Component
public class CaseReplay {

  /** Some tens of megabytes, where events are long. */
  private static final long MOST_EVENTS = 100_000;

  private static final Duration UNUSED = Duration.ofMinutes(10);

  private final EventLog eventLog;
  private final MemberKeys keys;
  private final BatchAtHand batch;
  private final Cache<UUID, ReplayedCase> remembered =
      Caffeine.newBuilder()
          .maximumWeight(MOST_EVENTS)
          .weigher((UUID caseId, ReplayedCase it) -> (int) it.version())
          .expireAfterAccess(UNUSED)
          .build();

  CaseReplay(EventLog eventLog, MemberKeys keys, BatchAtHand batch) {
    this.eventLog = eventLog;
    this.keys = keys;
    this.batch = batch;
  }

  /**
   * The case to be shown with this event; none when a later event will lead to the same. While a
   * projection is built anew that is so for all but the last event of the case: with that one it is
   * given as it is by now, as rows that show it so must not go back to its past. Only for a
   * projection that every event concerns: one that passes some by might pass by the last.
   */
  public Optional<ReplayedCase> shown(ProjectedEvent event) {
    return event.isAgain()
        ? Optional.ofNullable(
                batch.once(Complete.class, this::complete).cases().get(event.caseId()))
            .filter(it -> it.last() == event.sequence())
            .map(LastEvent::now)
        : Optional.of(with(event));
  }

  /** The cases whose last event is in a batch. */
  private record Complete(Map<UUID, LastEvent> cases) {}

  private record LastEvent(long last, ReplayedCase now) {}

  /** All of them read at once, as far as they are not remembered. */
  private Complete complete(Map<UUID, Long> sequences) {
    Map<UUID, Long> last = eventLog.lastSequences(sequences.keySet());
    Map<UUID, LastEvent> complete = new HashMap<>();
    Set<UUID> unknown = new HashSet<>();
    sequences.forEach(
        (caseId, sequence) -> {
          if (sequence.equals(last.get(caseId))) {
            ReplayedCase before = remembered.getIfPresent(caseId);
            if (before == null || before.version() <= sequence) {
              unknown.add(caseId);
            } else {
              complete.put(caseId, new LastEvent(sequence, before));
            }
          }
        });
    eventLog
        .ofCases(unknown)
        .forEach(
            (caseId, events) -> {
              long sequence = sequences.getOrDefault(caseId, 0L);
              ReplayedCase now = remember(caseId, replayed(caseId, events));
              complete.put(caseId, new LastEvent(sequence, now));
            });
    return new Complete(complete);
  }

  /**
   * The case with this event, and perhaps with later ones too: as it is by now, if the event comes
   * again.
   */
  public ReplayedCase with(ProjectedEvent event) {
    UUID caseId = event.caseId();
    long sequence = event.sequence();
    Class<?> kind = event.kind();
    ReplayedCase before = kind == PersonalDataErased.class ? null : remembered.getIfPresent(caseId);
    if (before != null && before.version() > sequence) {
      return before;
    }
    if (before != null && before.version() == sequence) {
      return remember(caseId, before.plus((CaseEvent) event.payload(), event.recordedAt()));
    }
    if (sequence == 0 && !event.isAgain()) {
      return remember(caseId, ReplayedCase.first((CaseEvent) event.payload(), event.recordedAt()));
    }
    if (kind == PersonalDataErased.class) {
      return remember(caseId, read(caseId));
    }
    // Of several projections that come to the case at once, one reads it.
    return remembered
        .asMap()
        .compute(
            caseId,
            (_, other) -> other != null && other.version() > sequence ? other : read(caseId));
  }

  private ReplayedCase remember(UUID caseId, ReplayedCase now) {
    remembered.put(caseId, now);
    return now;
  }

  private ReplayedCase read(UUID caseId) {
    return replayed(caseId, eventLog.ofCase(caseId));
  }

  private ReplayedCase replayed(UUID caseId, List<RecordedEvent> read) {
    List<RecordedEvent> events = read;
    if (events.stream().anyMatch(it -> it.payload() instanceof PersonalDataErased)) {
      // Perhaps opened with a key that is destroyed by now, which this node had not yet noticed.
      keys.lookAgain();
      events = eventLog.ofCase(caseId);
    }
    Case state = Case.replay(events.stream().map(it -> (CaseEvent) it.payload()).toList());
    return new ReplayedCase(state.existing(), events.size(), events.getLast().recordedAt());
  }
}
