package io.caseline.cases.replay;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.model.Case;
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
 * <p>A case that was followed of late gets the next event as it comes, or is taken over from the
 * command that was handled by this node and led to the very same; only a case that was quiet for a
 * while is read from the log. What is remembered cannot be wrong, whatever becomes of the
 * transaction that asked: it follows from recorded events alone. An erasure alone changes what
 * earlier events say: with it the case is read anew.
 */
@Component
public class CaseReplay {

  private final EventLog eventLog;
  private final MemberKeys keys;
  private final CasesOfLate ofCommands;
  private final CasesOfLate followed = new CasesOfLate();

  CaseReplay(EventLog eventLog, MemberKeys keys, CasesOfLate ofCommands) {
    this.eventLog = eventLog;
    this.keys = keys;
    this.ofCommands = ofCommands;
  }

  /** The case that all its events have led to. */
  public ReplayedCase of(RecordedCase recorded) {
    return recorded.as(ReplayedCase.class, it -> replayed(it.caseId(), it.events()));
  }

  /** The case with this event, and perhaps with later ones too. */
  public ReplayedCase with(ProjectedEvent event) {
    UUID caseId = event.caseId();
    long sequence = event.sequence();
    if (event.kind() == PersonalDataErased.class) {
      return followed.findOrRead(caseId, _ -> false, () -> read(caseId));
    }
    ReplayedCase before = followed.find(caseId);
    if (before != null && before.version() > sequence) {
      return before;
    }
    ReplayedCase left = ofCommands.find(caseId);
    if (left != null && left.endsWith(event)) {
      return followed.remember(caseId, left);
    }
    if (before != null && before.version() == sequence) {
      return followed.remember(caseId, before.plus(event));
    }
    if (sequence == 0) {
      return followed.remember(caseId, ReplayedCase.first(event));
    }
    // Of several projections that come to the case at once, one reads it.
    return followed.findOrRead(caseId, it -> it.version() > sequence, () -> read(caseId));
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
    RecordedEvent last = events.getLast();
    return new ReplayedCase(state.existing(), events.size(), last.eventId(), last.recordedAt());
  }
}
