package io.caseline.cases.milestone;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.DecisionEffectuated;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was decided was done.
 *
 * @param effectuatedAt when it was done: perhaps before it is recorded, never after
 */
public record RecordEffectuation(
    UUID caseId, Actor by, Instant at, String what, Instant effectuatedAt) implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var known = current.notClosed().clocks().milestones().effectuatedAt();
    Times.refuseTheFuture(effectuatedAt, at);
    return effectuatedAt.equals(known)
        ? List.of()
        : List.of(new DecisionEffectuated(caseId, effectuatedAt, what, by.sub()));
  }
}
