package io.caseline.cases.replay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.model.Case;
import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedEvent;
import io.caseline.platform.sealing.MemberKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
  private static final long MOST_EVENTS = 50_000;

  private static final Duration UNUSED = Duration.ofMinutes(10);

  private final EventLog eventLog;
  private final MemberKeys keys;
  private final Cache<UUID, ReplayedCase> remembered =
      Caffeine.newBuilder()
          .maximumWeight(MOST_EVENTS)
          .weigher((UUID caseId, ReplayedCase it) -> (int) it.version())
          .expireAfterAccess(UNUSED)
          .build();

  CaseReplay(EventLog eventLog, MemberKeys keys) {
    this.eventLog = eventLog;
    this.keys = keys;
  }

  /**
   * The case with this event, and perhaps with later ones too.
   *
   * @param sequence of the event in its case, from 0
   * @param recordedAt of the event
   * @param again whether the event comes again, because a projection is built anew: the case is
   *     then given as it is by now, as rows that show it so must not go back to its past
   */
  public ReplayedCase with(CaseEvent event, long sequence, Instant recordedAt, boolean again) {
    ReplayedCase before =
        event instanceof PersonalDataErased ? null : remembered.getIfPresent(event.caseId());
    if (before != null && before.version() > sequence) {
      return before;
    }
    ReplayedCase now;
    if (before != null && before.version() == sequence) {
      now = before.plus(event, recordedAt);
    } else if (sequence == 0 && !again) {
      now = ReplayedCase.first(event, recordedAt);
    } else {
      now = read(event.caseId());
    }
    remembered.put(event.caseId(), now);
    return now;
  }

  private ReplayedCase read(UUID caseId) {
    List<RecordedEvent> events = eventLog.ofCase(caseId);
    if (events.stream().anyMatch(it -> it.payload() instanceof PersonalDataErased)) {
      // Perhaps opened with a key that is destroyed by now, which this node had not yet noticed.
      keys.lookAgain();
      events = eventLog.ofCase(caseId);
    }
    Case state = Case.replay(events.stream().map(it -> (CaseEvent) it.payload()).toList());
    return new ReplayedCase(state.existing(), events.size(), events.getLast().recordedAt());
  }
}
