package io.caseline.cases.contact;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.ObstacleKind;
import io.caseline.cases.event.ObstacleRecorded;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something stands between the member and care. */
public record RecordObstacle(
    UUID caseId,
    Actor by,
    Instant at,
    UUID obstacleId,
    ObstacleKind kind,
    @Nullable String code,
    String description)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    current.notClosed();
    return List.of(new ObstacleRecorded(caseId, at, obstacleId, kind, code, description));
  }
}
