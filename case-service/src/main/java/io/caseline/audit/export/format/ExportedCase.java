package io.caseline.audit.export.format;

import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.CaseStatus;
import io.caseline.cases.model.Classification;
import io.caseline.cases.model.Intake;
import io.caseline.cases.timeline.TimelineEntry;
import java.util.List;

/**
 * A case as its events up to the checkpoint of an export made it, and these events.
 *
 * @param timeline from the first event on, in order
 */
public record ExportedCase(Case.Existing state, List<TimelineEntry> timeline) {

  public ExportedCase {
    timeline = List.copyOf(timeline);
  }

  Intake intake() {
    return facts().intake();
  }

  Classification classification() {
    return facts().classification();
  }

  String department() {
    return facts().custody().department();
  }

  CaseStatus status() {
    return CaseStatus.of(state);
  }

  public CaseFacts facts() {
    return state.facts();
  }
}
