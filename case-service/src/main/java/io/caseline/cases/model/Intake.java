package io.caseline.cases.model;

import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Requester;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known since a case was opened, and stays.
 *
 * @param partner the outsourced centre that opened the case; its people see no other cases
 */
public record Intake(
    String caseNumber,
    UUID memberId,
    MemberStatus memberStatus,
    LineOfBusiness lineOfBusiness,
    String topic,
    String subject,
    String description,
    Channel channel,
    Requester requester,
    Instant receivedAt,
    Instant openedAt,
    String openedBy,
    @Nullable String partner) {

  /** Whether the member is one that member-service knows. */
  public enum MemberStatus {
    CONFIRMED,
    /** member-service could not be asked when the case was opened. */
    UNCONFIRMED,
    NOT_FOUND
  }

  static Intake of(CaseOpened opened) {
    return new Intake(
        opened.caseNumber(),
        opened.memberId(),
        opened.memberConfirmed() ? MemberStatus.CONFIRMED : MemberStatus.UNCONFIRMED,
        opened.lineOfBusiness(),
        opened.topic(),
        opened.subject(),
        opened.description(),
        opened.channel(),
        opened.requester(),
        opened.receivedAt(),
        opened.occurredAt(),
        opened.openedBy(),
        opened.partner());
  }

  /** A partner's people see only the cases that their partner opened. */
  public boolean isOpenTo(Actor actor) {
    return actor.mayKnowOf(partner);
  }

  Intake with(MemberStatus status) {
    return new Intake(
        caseNumber,
        memberId,
        status,
        lineOfBusiness,
        topic,
        subject,
        description,
        channel,
        requester,
        receivedAt,
        openedAt,
        openedBy,
        partner);
  }
}
