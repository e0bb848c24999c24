package io.caseline.retention;

import io.caseline.platform.sealing.KeysUnavailable;
import io.caseline.retention.change.RetentionChanges;
import io.caseline.retention.rules.RetentionRule;
import io.caseline.retention.rules.RetentionRules;
import io.caseline.web.problem.Causes;
import io.caseline.web.problem.Outage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the members whose data need not be kept any longer and proposes to erase them. It destroys
 * nothing: an administrator confirms. Done twice, or on two nodes, it proposes once.
 */
@Component
class ProposeErasures {

  private static final Logger log = LoggerFactory.getLogger(ProposeErasures.class);

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

  /**
   * How many it has proposed.
   *
   * @throws RuntimeException when a member could not be looked at, after all others were
   */
  int run() {
    int proposed = 0;
    List<RuntimeException> failures = new ArrayList<>();
    UUID after = null;
    List<UUID> batch;
    do {
      batch = batchAfter(after);
      proposed += propose(batch, failures);
      after = batch.isEmpty() ? null : batch.getLast();
    } while (batch.size() == BATCH);
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
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

  /** All at once, and one by one when that fails: the one to blame keeps nobody else waiting. */
  private int propose(List<UUID> members, List<RuntimeException> failures) {
    if (members.isEmpty()) {
      return 0;
    }
    try {
      return changes.make(() -> (int) members.stream().filter(this::propose).count());
    } catch (RuntimeException failed) {
      if (isEverybodys(failed)) {
        throw failed;
      }
      if (members.size() > 1) {
        return members.stream().mapToInt(member -> propose(List.of(member), failures)).sum();
      }
      log.warn(
          "Whether member {} may be erased cannot be said now: {}",
          members.getFirst(),
          Causes.kind(failed));
      failures.add(failed);
      return 0;
    }
  }

  /** Not to be met, and logged, with each member again. */
  private static boolean isEverybodys(RuntimeException failed) {
    return Outage.isBehind(failed) || Causes.find(failed, KeysUnavailable.class).isPresent();
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
