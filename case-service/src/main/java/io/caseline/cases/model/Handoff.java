package io.caseline.cases.model;

import io.caseline.cases.event.HandoffOffered;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The work of a case offered by one department to another.
 *
 * @param settledAt when it was accepted, declined or recalled, or lapsed
 * @param settledReason why it was declined or recalled
 */
public record Handoff(
    UUID id,
    String from,
    String to,
    Status status,
    String reason,
    String offeredBy,
    Instant offeredAt,
    @Nullable Instant settledAt,
    @Nullable String settledBy,
    @Nullable String settledReason)
    implements Item {

  /** Where a handoff stands. */
  public enum Status {
    OFFERED,
    ACCEPTED,
    DECLINED,
    RECALLED,
    /** Nobody answered it in time. */
    LAPSED
  }

  static Handoff of(HandoffOffered offered) {
    return new Handoff(
        offered.handoffId(),
        offered.from(),
        offered.to(),
        Status.OFFERED,
        offered.reason(),
        offered.offeredBy(),
        offered.occurredAt(),
        null,
        null,
        null);
  }

  public boolean pending() {
    return status == Status.OFFERED;
  }

  Handoff settled(Status how, Instant at, @Nullable String by, @Nullable String why) {
    return new Handoff(id, from, to, how, reason, offeredBy, offeredAt, at, by, why);
  }
}
