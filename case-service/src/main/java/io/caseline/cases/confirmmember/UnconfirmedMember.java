package io.caseline.cases.confirmmember;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A case whose member member-service has yet to be asked about. */
@Entity
@Table(name = "unconfirmed_member")
class UnconfirmedMember {

  @Id private UUID caseId = new UUID(0, 0);
  private UUID memberId = new UUID(0, 0);

  protected UnconfirmedMember() {}

  UnconfirmedMember(UUID caseId, UUID memberId) {
    this.caseId = caseId;
    this.memberId = memberId;
  }

  UUID caseId() {
    return caseId;
  }

  UUID memberId() {
    return memberId;
  }
}
