package io.caseline.cases.contact;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.FeedbackReceived;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The member says how it was; welcome at any time, after the end too. */
public record RecordFeedback(
    UUID caseId,
    Actor by,
    Instant at,
    UUID feedbackId,
    @Nullable Integer csat,
    @Nullable Integer nps,
    @Nullable String comment)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    current.existing();
    return List.of(new FeedbackReceived(caseId, at, feedbackId, csat, nps, comment));
  }
}
