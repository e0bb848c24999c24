package io.caseline.cases.contact;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.Direction;
import io.caseline.cases.event.InteractionRecorded;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One contact with the member, on whichever channel.
 *
 * @param expectsReply whether the ball is with the member until they contact the plan again
 * @param occurredAt when it took place: perhaps before it is recorded, never after
 */
public record RecordInteraction(
    UUID caseId,
    Actor by,
    Instant at,
    UUID interactionId,
    Channel channel,
    Direction direction,
    String summary,
    boolean expectsReply,
    Instant occurredAt)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    current.notClosed();
    if (occurredAt.isAfter(at)) {
      throw Rejection.because(
              Reason.OCCURRED_IN_THE_FUTURE, "A contact cannot take place after it is recorded.")
          .with("occurredAt", occurredAt)
          .with("now", at);
    }
    return List.of(
        new InteractionRecorded(
            caseId,
            occurredAt,
            interactionId,
            channel,
            direction,
            summary,
            expectsReply,
            by.sub()));
  }
}
