package io.caseline.retention;

import io.caseline.retention.change.RetentionChanges;
import io.caseline.retention.rules.RetentionRule;
import io.caseline.retention.rules.RetentionRules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the members whose data need not be kept any longer and proposes to erase them. It destroys
 * nothing: an administrator confirms. Done twice, or on two nodes, it proposes once.
 */
@Component
class ProposeErasures {

  /** Looked at in one transaction, which others wait for. */
  private static final int BATCH = 100;

  private final KeptCases cases;
  private final Retention retention;
  private final RetentionRules rules;
  private final Erasures erasures;
  private final RetentionChanges changes;
  private final InstantSource clock;

  ProposeErasures(
      KeptCases cases,
      Retention retention,
      RetentionRules rules,
      Erasures erasures,
      RetentionChanges changes,
      InstantSource clock) {
    this.cases = cases;
    this.retention = retention;
    this.rules = rules;
    this.erasures = erasures;
    this.changes = changes;
    this.clock = clock;
  }

  /** How many it has proposed. */
  int run() {
    int proposed = 0;
    UUID after = null;
    List<UUID> batch;
    do {
      batch = batchAfter(after);
      proposed += propose(batch);
      after = batch.isEmpty() ? null : batch.getLast();
    } while (batch.size() == BATCH);
    return proposed;
  }

  private List<UUID> batchAfter(@Nullable UUID member) {
    return rules
        .schedule()
        .fewestYears()
        .map(years -> clock.instant().atZone(retention.zone()).minusYears(years).toInstant())
        .map(closedBy -> cases.membersClosedBy(closedBy, member, BATCH))
        .orElse(List.of());
  }

  private int propose(List<UUID> members) {
    return members.isEmpty()
        ? 0
        : changes.make(() -> (int) members.stream().filter(this::propose).count());
  }

  /** Looked at once more: somebody may have been faster, or have placed a hold. */
  private boolean propose(UUID memberId) {
    MemberRetention kept = retention.of(memberId);
    Instant endsAt = kept.retentionEndsAt();
    if (!kept.isOver()
        || endsAt == null
        || erasures.openFor(memberId).isPresent()
        || erasures.wasRejected(memberId, endsAt)) {
      return false;
    }
    RetentionRule rule = Objects.requireNonNull(kept.rule(), "retention ends by a rule");
    String reason =
        "%d years after the last case was closed (%s)".formatted(rule.years(), rule.citation());
    erasures.add(kept, ErasureStatus.PROPOSED, DailyProposals.NAME, clock.instant(), reason, null);
    return true;
  }
}
