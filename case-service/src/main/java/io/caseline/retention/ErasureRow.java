package io.caseline.retention;

import io.caseline.cases.event.ErasureBasis;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An erasure as it is stored, with its words sealed. */
@Entity
@Table(name = "erasure")
class ErasureRow {

  @Id UUID erasureId;
  UUID memberId;

  /** The member while it is open: the database takes one at most. */
  @Nullable UUID openFor;

  @Enumerated(EnumType.STRING)
  ErasureStatus status;

  String reason;
  @Nullable String lawBasis;
  String requestedBy;
  Instant requestedAt;
  @Nullable Instant retentionEndsAt;
  @Nullable String settledBy;
  @Nullable Instant settledAt;
  @Nullable String rejectedBecause;

  @Enumerated(EnumType.STRING)
  @Nullable ErasureBasis basis;

  @Nullable Integer casesErased;

  @SuppressWarnings("NullAway.Init") // Hibernate or who asks sets every field
  ErasureRow() {}

  void settle(ErasureStatus as, String by, Instant at) {
    status = as;
    openFor = null;
    settledBy = by;
    settledAt = at;
  }
}
