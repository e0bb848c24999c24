package io.caseline.memberhistory;

import io.caseline.cases.event.Channel;
import io.caseline.cases.event.Direction;
import io.caseline.cases.event.InteractionRecorded;
import io.caseline.cases.model.Intake;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One contact between a member and the plan. Nothing of what was said. */
@Entity
@Table(name = "member_contact")
class ContactRow {

  /** What a contact was recorded as. */
  enum Kind {
    /** The contact that the case was opened for. */
    CASE_OPENED,
    INTERACTION
  }

  /** The case's id, or the interaction's. */
  @Id UUID contactId;

  UUID caseId;
  UUID memberId;
  String topic;
  @Nullable String partner;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Enumerated(EnumType.STRING)
  Direction direction;

  Instant occurredAt;

  @SuppressWarnings("NullAway.Init") // Hibernate or the factories set every field
  ContactRow() {}

  /** A case counts from when the plan received it, not from when somebody typed it in. */
  static ContactRow opening(UUID caseId, Intake intake) {
    var row = inCase(caseId, intake);
    row.contactId = caseId;
    row.kind = Kind.CASE_OPENED;
    row.channel = intake.channel();
    row.direction = Direction.INBOUND;
    row.occurredAt = intake.receivedAt();
    return row;
  }

  static ContactRow of(InteractionRecorded event, Intake intake) {
    var row = inCase(event.caseId(), intake);
    row.contactId = event.interactionId();
    row.kind = Kind.INTERACTION;
    row.channel = event.channel();
    row.direction = event.direction();
    row.occurredAt = event.occurredAt();
    return row;
  }

  private static ContactRow inCase(UUID caseId, Intake intake) {
    var row = new ContactRow();
    row.caseId = caseId;
    row.memberId = intake.memberId();
    row.topic = intake.topic();
    row.partner = intake.partner();
    return row;
  }
}
