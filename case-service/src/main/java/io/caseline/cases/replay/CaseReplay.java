package io.caseline.cases.replay;

import com.github.benmanes.caffeine.cache.Cache;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.model.Case;
import io.caseline.platform.CasesOfLate;
import io.caseline.platform.EventLog;
import io.caseline.platform.ProjectedEvent;
import io.caseline.platform.RecordedCase;
import io.caseline.platform.RecordedEvent;
import io.caseline.platform.sealing.MemberKeys;
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

  private final EventLog eventLog;
  private final MemberKeys keys;
  private final Cache<UUID, ReplayedCase> remembered =
      CasesOfLate.remembered(ReplayedCase::version);

  CaseReplay(EventLog eventLog, MemberKeys keys) {
    this.eventLog = eventLog;
    this.keys = keys;
  }

  /** The case that all its events have led to. */
  public ReplayedCase of(RecordedCase recorded) {
    return recorded.as(ReplayedCase.class, it -> replayed(it.caseId(), it.events()));
  }

  /** The case with this event, and perhaps with later ones too. */
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
    if (sequence == 0) {
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
