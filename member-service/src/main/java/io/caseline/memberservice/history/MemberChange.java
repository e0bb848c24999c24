package io.caseline.memberservice.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import tools.jackson.databind.json.JsonMapper;

/** One field of one member that changed. Written once, in the transaction of the change itself. */
@Entity
@Immutable
@Table(name = "member_change")
class MemberChange implements Persistable<UUID> {

  @Id private UUID id;

  @Column(name = "member_id")
  private UUID memberId;

  /** The member's version that this change led to; changes made together share it. */
  @Column(name = "member_version")
  private long memberVersion;

  private String field;

  @Column(name = "value_before")
  private @Nullable String before;

  @Column(name = "value_after")
  private @Nullable String after;

  @Column(name = "changed_at")
  private Instant changedAt;

  private String actor;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> roles;

  private @Nullable String department;

  private @Nullable String partner;

  @Column(name = "import_id")
  private @Nullable UUID importId;

  private String trace;

  @SuppressWarnings("NullAway.Init")
  protected MemberChange() {}

  MemberChange(
      UUID id,
      UUID memberId,
      long memberVersion,
      Difference difference,
      Instant changedAt,
      Author author,
      String trace) {
    this.id = id;
    this.memberId = memberId;
    this.memberVersion = memberVersion;
    this.field = difference.field();
    this.before = difference.from() == null ? null : difference.from().toString();
    this.after = difference.to() == null ? null : difference.to().toString();
    this.changedAt = changedAt;
    this.actor = author.caller().sub();
    this.roles = author.roles();
    this.department = author.caller().department();
    this.partner = author.caller().partner();
    this.importId = author.importId();
    this.trace = trace;
  }

  @Override
  public UUID getId() {
    return id;
  }

  /** A change is only ever added. */
  @Override
  public boolean isNew() {
    return true;
  }

  long memberVersion() {
    return memberVersion;
  }

  ChangeView view(JsonMapper json) {
    return new ChangeView(
        id,
        memberVersion,
        changedAt,
        field,
        before == null ? null : json.readTree(before),
        after == null ? null : json.readTree(after),
        actor,
        roles,
        department,
        partner,
        importId,
        trace);
  }
}
