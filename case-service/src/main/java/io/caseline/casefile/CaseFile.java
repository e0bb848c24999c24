package io.caseline.casefile;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.Intake;
import io.caseline.cases.timeline.CaseHistory;
import io.caseline.cases.timeline.Disclosure;
import io.caseline.platform.RecordedEvent;
import io.caseline.web.access.Reading;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads one case from its events, as its reader may see it. Never behind, and never stored. */
@Component
class CaseFile {

  private final CaseHistory history;

  CaseFile(CaseHistory history) {
    this.history = history;
  }

  /**
   * The events of a case up to a point in time, as the reader may see them.
   *
   * @param reading that puts it on record, and asks then whether the last event still is the last
   * @throws Problem when there is no such case then, or none for this reader
   */
  List<Disclosed> events(UUID caseId, PointInTime until, Actor reader, Reading reading) {
    List<RecordedEvent> all =
        history.events(caseId, last -> reading.presumes(caseId, last.eventId().toString()));
    if (all.isEmpty() || !opened(all).isOpenTo(reader)) {
      throw notFound();
    }
    // Whose words are withheld may follow from an event that is left out: all are looked at first.
    var disclosure = new Disclosure(reader);
    List<Disclosed> disclosed =
        all.stream()
            .map(recorded -> new Disclosed(recorded, disclosure.of((CaseEvent) recorded.payload())))
            .toList();
    List<Disclosed> known =
        until.of(disclosed, Disclosed::recorded, event -> event.event().occurredAt());
    // A case that was opened late may have missed a deadline before it was opened.
    if (known.isEmpty() || known.getFirst().recorded().sequence() != 0) {
      throw new Problem(ProblemTypes.NOT_FOUND, "The case was not known yet at that time.");
    }
    return known;
  }

  /** A stored event, and the event as its reader may see it. */
  record Disclosed(RecordedEvent recorded, CaseEvent event) {}

  /** The case that such events make. */
  static Case.Existing folded(List<Disclosed> events) {
    return Case.replay(events.stream().map(Disclosed::event).toList()).existing();
  }

  /** Whose case it is. */
  static UUID member(List<Disclosed> events) {
    return ((CaseOpened) events.getFirst().event()).memberId();
  }

  private static Intake opened(List<RecordedEvent> events) {
    return Case.replay(List.of((CaseEvent) events.getFirst().payload()))
        .existing()
        .facts()
        .intake();
  }

  private static Problem notFound() {
    return new Problem(ProblemTypes.NOT_FOUND, "There is no such case.");
  }
}
