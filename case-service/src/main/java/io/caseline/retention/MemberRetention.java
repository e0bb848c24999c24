package io.caseline.retention;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.retention.holds.MemberHold;
import io.caseline.retention.rules.RetentionRule;
import io.caseline.retention.rules.RetentionSchedule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Until when what is personal of a member has to be kept, and for what.
 *
 * <p>A member has one key, so all of it goes at once or not at all: it is kept from the closing of
 * the last case for the longest time that any of the cases asks for. What is kept too long can be
 * destroyed tomorrow; what was destroyed too early is gone.
 *
 * @param retentionEndsAt null while a case is not closed, or one has no rule
 * @param rule of all cases the one that asks for the longest time; null when none has any
 */
record MemberRetention(
    UUID memberId,
    @Schema(description = "Null while a case is not closed, or one has no rule")
        @Nullable Instant retentionEndsAt,
    @Schema(description = "Of all cases' rules the one with the longest time")
        @Nullable RetentionRule rule,
    @Schema(description = "What forbids to erase the member now; a hold, whatever the law basis")
        List<InTheWay> inTheWay,
    @Schema(description = "On the member, lifted ones too") List<MemberHold> legalHolds,
    List<Kept> cases) {

  /** One case, as far as keeping it goes. */
  record Kept(
      UUID caseId,
      @Schema(example = "C-0000123-4") String caseNumber,
      LineOfBusiness lineOfBusiness,
      Category category,
      @Nullable Instant closedAt,
      int legalHolds,
      @Nullable Instant erasedAt) {

    static Kept of(KeptCase row) {
      return new Kept(
          row.caseId,
          row.caseNumber,
          row.lineOfBusiness,
          row.category,
          row.closedAt,
          row.legalHolds,
          row.erasedAt);
    }
  }

  static MemberRetention of(
      UUID memberId,
      List<Kept> cases,
      List<MemberHold> holds,
      RetentionSchedule schedule,
      ZoneId zone,
      Instant now) {
    RetentionRule longest =
        cases.stream()
            .flatMap(it -> schedule.ruleFor(it.lineOfBusiness(), it.category()).stream())
            .max(Comparator.comparingInt(RetentionRule::years))
            .orElse(null);
    var inTheWay = new ArrayList<InTheWay>();
    holds.stream()
        .filter(MemberHold::holds)
        .forEach(it -> inTheWay.add(InTheWay.holdOnMember(it.id())));
    cases.stream()
        .filter(it -> it.legalHolds() > 0)
        .forEach(it -> inTheWay.add(InTheWay.holdOnCase(it.caseId())));
    cases.stream()
        .filter(it -> schedule.ruleFor(it.lineOfBusiness(), it.category()).isEmpty())
        .forEach(it -> inTheWay.add(InTheWay.noRule(it.caseId())));
    cases.stream()
        .filter(it -> it.closedAt() == null)
        .forEach(it -> inTheWay.add(InTheWay.notClosed(it.caseId())));
    boolean canBeSaid = inTheWay.stream().allMatch(it -> it.kind().isAHold());
    Instant endsAt = canBeSaid && longest != null ? end(cases, longest.years(), zone) : null;
    if (endsAt != null && endsAt.isAfter(now)) {
      inTheWay.add(InTheWay.retention(endsAt));
    }
    return new MemberRetention(
        memberId, endsAt, longest, List.copyOf(inTheWay), List.copyOf(holds), List.copyOf(cases));
  }

  /** The last day is kept to its end, as the plan's calendar has it. */
  private static Instant end(List<Kept> cases, int years, ZoneId zone) {
    Instant lastClosed =
        cases.stream()
            .map(Kept::closedAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return lastClosed
        .atZone(zone)
        .toLocalDate()
        .plusYears(years)
        .plusDays(1)
        .atStartOfDay(zone)
        .toInstant();
  }

  boolean isHeld() {
    return inTheWay.stream().anyMatch(it -> it.kind().isAHold());
  }

  /** Whether nothing asks for what is personal to be kept any longer. */
  boolean isOver() {
    return inTheWay.isEmpty();
  }
}
