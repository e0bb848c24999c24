package io.caseline.cases.opencase;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.Requester;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's matter reaches the plan.
 *
 * @param memberConfirmed false when member-service could not be asked
 * @param receivedAt when the plan received it: a letter or a voicemail may be days old
 */
public record OpenCase(
    UUID caseId,
    Actor by,
    Instant at,
    String caseNumber,
    UUID memberId,
    boolean memberConfirmed,
    LineOfBusiness lineOfBusiness,
    Category category,
    @Nullable RequestKind request,
    Priority priority,
    String topic,
    String subject,
    String description,
    Channel channel,
    Requester requester,
    Instant receivedAt,
    String responsibleDepartment)
    implements CaseCommand {

  @Override
  public List<CaseEvent> decide(Case current) {
    if (receivedAt.isAfter(at)) {
      throw Rejection.because(
              Reason.RECEIVED_IN_THE_FUTURE, "A matter cannot be received after it is recorded.")
          .with("receivedAt", receivedAt)
          .with("now", at);
    }
    return List.of(
        new CaseOpened(
            caseId,
            at,
            caseNumber,
            memberId,
            memberConfirmed,
            lineOfBusiness,
            category,
            request,
            priority,
            topic,
            subject,
            description,
            channel,
            requester,
            receivedAt,
            responsibleDepartment,
            by.sub(),
            by.partner()));
  }
}
