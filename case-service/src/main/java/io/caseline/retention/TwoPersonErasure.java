package io.caseline.retention;

import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.erasure.ErasePersonalData;
import io.caseline.cases.event.ErasureBasis;
import io.caseline.cases.model.Actor;
import io.caseline.platform.sealing.MemberKeys;
import io.caseline.retention.change.RetentionChanges;
import io.caseline.retention.holds.MemberHolds;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Destroys what is personal of a member: one asks for it, another confirms it, and it happens with
 * the confirmation, all of it in one transaction. What forbids it is asked each time anew.
 */
@Component
class TwoPersonErasure {

  private final Erasures erasures;
  private final KeptCases cases;
  private final Retention retention;
  private final RetentionChanges changes;
  private final MemberHolds holds;
  private final MemberKeys keys;
  private final CommandDesk desk;
  private final ApplicationEventPublisher publisher;
  private final InstantSource clock;

  TwoPersonErasure(
      Erasures erasures,
      KeptCases cases,
      Retention retention,
      RetentionChanges changes,
      MemberHolds holds,
      MemberKeys keys,
      CommandDesk desk,
      ApplicationEventPublisher publisher,
      InstantSource clock) {
    this.erasures = erasures;
    this.cases = cases;
    this.retention = retention;
    this.changes = changes;
    this.holds = holds;
    this.keys = keys;
    this.desk = desk;
    this.publisher = publisher;
    this.clock = clock;
  }

  Erasure ask(UUID memberId, String by, String reason, @Nullable String lawBasis) {
    cases.catchUp();
    return changes.make(
        () -> {
          refuseWhatIsParked(memberId);
          MemberRetention kept = retention.of(memberId);
          refuseWhereNothingIsLeft(kept);
          refuseASecond(memberId);
          refuseWhatIsKept(kept, lawBasis != null);
          var row =
              erasures.add(kept, ErasureStatus.REQUESTED, by, clock.instant(), reason, lawBasis);
          return erasures.shown(row).with(kept.inTheWay());
        });
  }

  Erasure confirm(UUID id, Actor by) {
    cases.catchUp();
    return changes.make(
        () -> {
          ErasureRow row = erasures.require(id);
          if (row.status == ErasureStatus.CONFIRMED && by.sub().equals(row.settledBy)) {
            return erasures.shown(row);
          }
          refuseSettled(row);
          if (by.sub().equals(row.requestedBy)) {
            throw new Problem(
                ErasureProblems.SAME_PERSON,
                "You asked for it yourself. Another administrator has to confirm it.");
          }
          // Once more: another change may have been waited for, and a case opened meanwhile.
          cases.catchUp();
          refuseWhatIsParked(row.memberId);
          MemberRetention kept = retention.of(row.memberId);
          refuseWhatIsKept(kept, row.lawBasis != null);
          destroy(row, kept, by);
          return erasures.shown(row);
        });
  }

  Erasure reject(UUID id, String by, String because) {
    return changes.make(
        () -> {
          ErasureRow row = erasures.require(id);
          refuseSettled(row);
          erasures.reject(row, by, clock.instant(), because);
          return erasures.shown(row);
        });
  }

  /** Each case first: one that was put under a hold this very moment refuses for all. */
  private void destroy(ErasureRow row, MemberRetention kept, Actor by) {
    Instant at = clock.instant();
    row.settle(ErasureStatus.CONFIRMED, by.sub(), at);
    ErasureBasis basis = kept.isOver() ? ErasureBasis.RETENTION_ENDED : ErasureBasis.LAW;
    List<UUID> caseIds = kept.cases().stream().map(MemberRetention.Kept::caseId).toList();
    row.basis = basis;
    row.casesErased = caseIds.size();
    for (UUID caseId : caseIds) {
      desk.dispatch(new ErasePersonalData(caseId, by, at, row.erasureId, basis, row.requestedBy));
    }
    keys.destroy(row.memberId, at);
    holds.forgetReasons(row.memberId);
    publisher.publishEvent(new MemberErased(row.memberId, caseIds));
  }

  private void refuseWhereNothingIsLeft(MemberRetention kept) {
    if (kept.cases().isEmpty()) {
      throw new Problem(ProblemTypes.NOT_FOUND, "There is no case of such a member.");
    }
    if (kept.cases().stream().allMatch(it -> it.erasedAt() != null)
        && !keys.hasKey(kept.memberId())) {
      throw new Problem(
          ErasureProblems.NOTHING_LEFT, "What was personal of this member is destroyed already.");
    }
  }

  /** A hold, or that it was reopened, may be among what is parked. */
  private void refuseWhatIsParked(UUID memberId) {
    List<UUID> parked = cases.parkedOf(memberId);
    if (!parked.isEmpty()) {
      throw new Problem(
          ErasureProblems.CASE_PARKED,
          "Events of a case of this member are parked in kept-cases: have them tried again first.",
          Map.of("caseIds", parked));
    }
  }

  private void refuseASecond(UUID memberId) {
    erasures
        .openFor(memberId)
        .ifPresent(
            open -> {
              throw new Problem(
                  ErasureProblems.ASKED_ALREADY,
                  "It is asked for or proposed already: confirm or reject that.",
                  Map.of("erasureId", open.erasureId, "status", open.status));
            });
  }

  private static void refuseSettled(ErasureRow row) {
    if (!row.status.isOpen()) {
      throw new Problem(
          ErasureProblems.SETTLED,
          "It was confirmed or rejected already. Ask for it anew if it is to be done after all.",
          Map.of("status", row.status));
    }
  }

  private static void refuseWhatIsKept(MemberRetention kept, boolean aLawWantsIt) {
    var facts = new TreeMap<String, Object>(Map.of("inTheWay", kept.inTheWay()));
    if (kept.retentionEndsAt() != null) {
      facts.put("retentionEndsAt", kept.retentionEndsAt());
    }
    if (kept.isHeld()) {
      throw new Problem(
          ErasureProblems.LEGAL_HOLD,
          "Nothing is destroyed under a legal hold, whatever else a law wants. Have it lifted"
              + " first.",
          facts);
    }
    if (!kept.isOver() && !aLawWantsIt) {
      throw new Problem(
          ErasureProblems.RETENTION_RUNS,
          "The law wants it kept. Wait, or name the law that wants it erased before (lawBasis).",
          facts);
    }
  }
}
