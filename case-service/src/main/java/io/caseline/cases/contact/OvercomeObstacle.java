package io.caseline.cases.contact;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.ObstacleOvercome;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** It no longer does. */
public record OvercomeObstacle(UUID caseId, Actor by, Instant at, UUID obstacleId, String how)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    var obstacle =
        current.notClosed().conversation().obstacles().stream()
            .filter(it -> it.id().equals(obstacleId))
            .findFirst()
            .orElseThrow(
                () -> Rejection.because(Reason.ITEM_NOT_FOUND, "The case has no such obstacle."));
    if (how.equals(obstacle.overcomeHow())) {
      return List.of();
    }
    if (obstacle.overcomeHow() != null) {
      throw Rejection.because(
          Reason.OBSTACLE_OVERCOME_ALREADY, "This obstacle is overcome, in another way.");
    }
    return List.of(new ObstacleOvercome(caseId, at, obstacleId, how));
  }
}
