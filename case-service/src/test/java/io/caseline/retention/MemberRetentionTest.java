package io.caseline.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.retention.InTheWay.Kind;
import io.caseline.retention.MemberRetention.Kept;
import io.caseline.retention.holds.MemberHold;
import io.caseline.retention.rules.RetentionRule;
import io.caseline.retention.rules.RetentionSchedule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemberRetentionTest {

  private static final UUID MEMBER = UUID.randomUUID();
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant CLOSED = Instant.parse("2026-03-03T02:00:00Z");

  private static final RetentionSchedule SCHEDULE =
      new RetentionSchedule(
          List.of(
              rule("medicare-advantage", LineOfBusiness.MEDICARE_ADVANTAGE, null, 10),
              rule("commercial", LineOfBusiness.COMMERCIAL, null, 6),
              rule("grievances", LineOfBusiness.COMMERCIAL, Category.GRIEVANCE, 7)));

  @Test
  void ends_with_the_day_on_which_the_years_are_over_where_the_plan_is() {
    var retention = at("2027-01-01T00:00:00Z", commercial(CLOSED));

    // Closed on 2 March in New York: six years later that day is kept to its end.
    assertThat(retention.retentionEndsAt()).isEqualTo("2032-03-03T05:00:00Z");
    assertThat(retention.rule()).isNotNull();
    assertThat(kinds(retention)).containsExactly(Kind.RETENTION_RUNS);
    assertThat(retention.isOver()).isFalse();
  }

  @Test
  void is_over_from_then_on() {
    assertThat(at("2032-03-03T04:59:59.999Z", commercial(CLOSED)).isOver()).isFalse();
    assertThat(at("2032-03-03T05:00:00Z", commercial(CLOSED)).isOver()).isTrue();
  }

  @Test
  void the_longest_time_of_all_cases_counts_from_the_closing_of_the_last() {
    var retention =
        at(
            "2027-01-01T00:00:00Z",
            medicare(Instant.parse("2020-05-05T12:00:00Z")),
            commercial(CLOSED));

    assertThat(retention.retentionEndsAt()).isEqualTo("2036-03-03T05:00:00Z");
    assertThat(retention.rule().ruleId()).isEqualTo("medicare-advantage");
  }

  @Test
  void a_rule_for_the_category_says_more_than_one_for_the_line_of_business() {
    assertThat(
            at(
                    "2027-01-01T00:00:00Z",
                    kept(LineOfBusiness.COMMERCIAL, Category.GRIEVANCE, CLOSED, 0))
                .retentionEndsAt())
        .isEqualTo("2033-03-03T05:00:00Z");
  }

  @Test
  void never_ends_while_a_case_is_not_closed() {
    var retention = at("2099-01-01T00:00:00Z", commercial(CLOSED), commercial(null));

    assertThat(retention.retentionEndsAt()).isNull();
    assertThat(kinds(retention)).containsExactly(Kind.CASE_NOT_CLOSED);
  }

  @Test
  void never_ends_where_nobody_has_said_how_long() {
    var retention =
        at("2099-01-01T00:00:00Z", kept(LineOfBusiness.MEDICAID, Category.CLAIM, CLOSED, 0));

    assertThat(retention.retentionEndsAt()).isNull();
    assertThat(kinds(retention)).containsExactly(Kind.NO_RETENTION_RULE);
  }

  @Test
  void a_hold_stands_in_the_way_however_long_ago_it_was() {
    var held =
        at("2099-01-01T00:00:00Z", kept(LineOfBusiness.COMMERCIAL, Category.CLAIM, CLOSED, 2));
    assertThat(held.isHeld()).isTrue();
    assertThat(held.retentionEndsAt()).isEqualTo("2032-03-03T05:00:00Z");
    assertThat(kinds(held)).containsExactly(Kind.CASE_UNDER_LEGAL_HOLD);

    var member = of("2099-01-01T00:00:00Z", List.of(hold(null)), commercial(CLOSED));
    assertThat(member.isHeld()).isTrue();
    assertThat(kinds(member)).containsExactly(Kind.MEMBER_UNDER_LEGAL_HOLD);
  }

  @Test
  void a_lifted_hold_does_not() {
    assertThat(of("2099-01-01T00:00:00Z", List.of(hold(CLOSED)), commercial(CLOSED)).isOver())
        .isTrue();
  }

  @Test
  void a_leap_day_ends_with_the_last_of_february() {
    assertThat(
            at("2029-01-01T00:00:00Z", commercial(Instant.parse("2028-02-29T12:00:00Z")))
                .retentionEndsAt())
        .isEqualTo("2034-03-01T05:00:00Z");
  }

  private static MemberRetention at(String now, Kept... cases) {
    return of(now, List.of(), cases);
  }

  private static MemberRetention of(String now, List<MemberHold> holds, Kept... cases) {
    return MemberRetention.of(
        MEMBER, List.of(cases), holds, SCHEDULE, NEW_YORK, Instant.parse(now));
  }

  private static List<Kind> kinds(MemberRetention retention) {
    return retention.inTheWay().stream().map(InTheWay::kind).toList();
  }

  private static Kept commercial(@Nullable Instant closedAt) {
    return kept(LineOfBusiness.COMMERCIAL, Category.CLAIM, closedAt, 0);
  }

  private static Kept medicare(Instant closedAt) {
    return kept(LineOfBusiness.MEDICARE_ADVANTAGE, Category.CLAIM, closedAt, 0);
  }

  private static Kept kept(
      LineOfBusiness line, Category category, @Nullable Instant closedAt, int holds) {
    return new Kept(UUID.randomUUID(), "C-1", line, category, closedAt, holds, null);
  }

  private static MemberHold hold(@Nullable Instant liftedAt) {
    return new MemberHold(
        UUID.randomUUID(),
        MEMBER,
        "r",
        "adam",
        CLOSED,
        liftedAt == null ? null : "ada",
        liftedAt,
        null);
  }

  private static RetentionRule rule(
      String id, LineOfBusiness line, @Nullable Category category, int years) {
    return new RetentionRule(id, 1, line, category, years, "45 CFR 1", null, CLOSED, "r");
  }
}
