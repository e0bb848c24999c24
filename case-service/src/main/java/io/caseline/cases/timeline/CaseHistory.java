package io.caseline.cases.timeline;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.model.Case;
import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedEvent;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The recorded events of cases, and the state folded from them: never behind. */
@Component
public class CaseHistory {

  private final EventLog eventLog;

  CaseHistory(EventLog eventLog) {
    this.eventLog = eventLog;
  }

  /** The state of a case now; {@link Case.None} when there is no such case. */
  public Case state(UUID caseId) {
    return Case.replay(events(caseId).map(it -> (CaseEvent) it.payload()).toList());
  }

  private Stream<RecordedEvent> events(UUID caseId) {
    return eventLog.ofCase(caseId).stream();
  }
}
