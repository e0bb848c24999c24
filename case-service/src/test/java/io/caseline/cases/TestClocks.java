package io.caseline.cases;

import io.caseline.cases.clock.ClockRules;
import io.caseline.cases.clock.LegalRule;
import io.caseline.cases.clock.LegalRules;
import io.caseline.cases.clock.Limit;
import io.caseline.cases.clock.OpenHours;
import io.caseline.cases.clock.ServiceTargetRule;
import io.caseline.cases.clock.ServiceTargets;
import io.caseline.cases.clock.WorkingHours;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.ClockStart;
import io.caseline.cases.event.Consequence;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.ExtensionCondition;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.ServiceTargetKind;
import io.caseline.cases.event.Tolling;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small rulebook with a rule of every sort, so that tests need no catalogue. */
public final class TestClocks {

  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  public static final LegalRule SERVICE_STANDARD =
      rule("od-service", Category.ORGANIZATION_DETERMINATION, RequestKind.SERVICE)
          .priority(Priority.STANDARD)
          .limit("P14D")
          .extension("P14D", ExtensionCondition.MEMBER_REQUEST_OR_MEMBER_INTEREST)
          .onMissed(Consequence.DEEMED_DENIAL)
          .build();

  public static final LegalRule SERVICE_EXPEDITED =
      rule("od-service-expedited", Category.ORGANIZATION_DETERMINATION, RequestKind.SERVICE)
          .priority(Priority.EXPEDITED)
          .limit("PT72H")
          .extension("P14D", ExtensionCondition.MEMBER_REQUEST_OR_MEMBER_INTEREST)
          .onMissed(Consequence.FORWARD_TO_INDEPENDENT_REVIEW_WITHIN_24H)
          .build();

  /** What the member is told of a determination, counted from the decision. */
  public static final LegalRule SERVICE_NOTICE =
      rule("od-service-notice", Category.ORGANIZATION_DETERMINATION, RequestKind.SERVICE)
          .clock(LegalClockKind.NOTIFICATION)
          .startsAt(ClockStart.DECISION)
          .limit("P3D")
          .onMissed(Consequence.REPORT)
          .build();

  public static final LegalRule GRIEVANCE =
      rule("grievance", Category.GRIEVANCE, null)
          .priority(Priority.STANDARD)
          .limit("P30D")
          .onMissed(Consequence.REPORT)
          .build();

  public static final LegalRule CLAIM =
      rule("claim-pre-service", Category.CLAIM, RequestKind.PRE_SERVICE)
          .limit("P15D")
          .extension("P15D", ExtensionCondition.BEYOND_PLAN_CONTROL_ONCE)
          .tolling(Tolling.MISSING_INFORMATION)
          .onMissed(Consequence.DEEMED_EXHAUSTED)
          .build();

  public static final LegalRule EXCEPTION =
      rule("exception", Category.COVERAGE_DETERMINATION, RequestKind.EXCEPTION)
          .limit("PT72H")
          .startsAt(ClockStart.PRESCRIBER_STATEMENT)
          .onMissed(Consequence.FORWARD_TO_INDEPENDENT_REVIEW)
          .build();

  public static final LegalRule REVERSAL =
      rule("reversal", Category.RECONSIDERATION, null)
          .clock(LegalClockKind.EFFECTUATION)
          .startsAt(ClockStart.REVERSAL_NOTICE)
          .limit("PT72H")
          .onMissed(Consequence.REPORT)
          .build();

  public static final LegalRule RECONSIDERATION =
      rule("reconsideration", Category.RECONSIDERATION, RequestKind.SERVICE)
          .limit("P30D")
          .onMissed(Consequence.FORWARD_TO_INDEPENDENT_REVIEW)
          .build();

  /** Twice the same, as it must not be: such a case has no rule that anybody knows. */
  private static final List<LegalRule> AMBIGUOUS =
      List.of(
          rule("appeal-one", Category.APPEAL, null).limit("P30D").build(),
          rule("appeal-two", Category.APPEAL, null).limit("P60D").build());

  public static final WorkingHours OFFICE =
      new WorkingHours(
          "office-hours",
          NEW_YORK,
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
              .collect(
                  Collectors.toMap(
                      Function.identity(), day -> List.of(OpenHours.parse("08:00", "18:00")))),
          true,
          Set.of());

  public static final ClockRules RULES =
      new ClockRules(
          NEW_YORK,
          new LegalRules(
              Stream.concat(
                      List.of(
                          SERVICE_STANDARD,
                          SERVICE_EXPEDITED,
                          SERVICE_NOTICE,
                          GRIEVANCE,
                          CLAIM,
                          EXCEPTION,
                          REVERSAL,
                          RECONSIDERATION)
                          .stream(),
                      AMBIGUOUS.stream())
                  .toList()),
          new ServiceTargets(
              List.of(
                  target(ServiceTargetKind.ANSWER_REQUEST, null, null, 16, null),
                  target(
                      ServiceTargetKind.ACCEPT_HANDOFF, null, null, 8, EscalationPath.SUPERVISOR),
                  target(ServiceTargetKind.FIRST_RESPONSE, null, null, 8, null),
                  target(
                      ServiceTargetKind.RESOLUTION,
                      null,
                      Priority.STANDARD,
                      80,
                      EscalationPath.SUPERVISOR),
                  target(
                      ServiceTargetKind.RESOLUTION,
                      null,
                      Priority.EXPEDITED,
                      16,
                      EscalationPath.SUPERVISOR),
                  target(
                      ServiceTargetKind.ACKNOWLEDGE_ESCALATION,
                      EscalationPath.SUPERVISOR,
                      null,
                      4,
                      EscalationPath.EXECUTIVE),
                  new ServiceTargetRule(
                      "acknowledge-care-support",
                      ServiceTargetKind.ACKNOWLEDGE_ESCALATION,
                      null,
                      EscalationPath.CARE_SUPPORT,
                      null,
                      Duration.ofMinutes(15),
                      "round-the-clock",
                      EscalationPath.EXECUTIVE)),
              Map.of("office-hours", OFFICE),
              People.ALL_DEPARTMENTS.stream()
                  .collect(Collectors.toMap(Function.identity(), any -> "office-hours"))),
          Duration.ofDays(30),
          Duration.ofDays(7));

  /** The law's clocks alone. */
  public static final ClockRules LAW =
      new ClockRules(
          RULES.zone(),
          RULES.legal(),
          ServiceTargets.NONE,
          RULES.reopenWindow(),
          RULES.handoffLapsesAfter());

  private TestClocks() {}

  private static ServiceTargetRule target(
      ServiceTargetKind kind,
      @Nullable EscalationPath path,
      @Nullable Priority priority,
      int hours,
      @Nullable EscalationPath escalatesTo) {
    String id =
        (kind + (path == null ? "" : "-" + path) + (priority == null ? "" : "-" + priority))
            .toLowerCase(Locale.ROOT)
            .replace('_', '-');
    return new ServiceTargetRule(
        id, kind, null, path, priority, Duration.ofHours(hours), null, escalatesTo);
  }

  private static Rule rule(String id, Category category, @Nullable RequestKind request) {
    return new Rule(id, category, request);
  }

  /** A rule of Medicare Advantage in the making. */
  private static final class Rule {
    private final String id;
    private final Category category;
    private final @Nullable RequestKind request;
    private @Nullable Priority priority;
    private LegalClockKind clock = LegalClockKind.DECISION;
    private ClockStart startsAt = ClockStart.RECEIPT;
    private Limit limit = Limit.ofDays(30);
    private @Nullable Limit extension;
    private @Nullable ExtensionCondition condition;
    private Tolling tolling = Tolling.NONE;
    private Consequence onMissed = Consequence.REPORT;

    private Rule(String id, Category category, @Nullable RequestKind request) {
      this.id = id;
      this.category = category;
      this.request = request;
    }

    private Rule priority(Priority only) {
      priority = only;
      return this;
    }

    private Rule clock(LegalClockKind kind) {
      clock = kind;
      return this;
    }

    private Rule startsAt(ClockStart start) {
      startsAt = start;
      return this;
    }

    private Rule limit(String iso) {
      limit = Limit.parse(iso);
      return this;
    }

    private Rule extension(String iso, ExtensionCondition on) {
      extension = Limit.parse(iso);
      condition = on;
      return this;
    }

    private Rule tolling(Tolling why) {
      tolling = why;
      return this;
    }

    private Rule onMissed(Consequence what) {
      onMissed = what;
      return this;
    }

    private LegalRule build() {
      return new LegalRule(
          id,
          1,
          LineOfBusiness.MEDICARE_ADVANTAGE,
          category,
          request,
          priority,
          clock,
          limit,
          extension,
          condition,
          tolling,
          startsAt,
          onMissed,
          "42 CFR 422",
          null,
          null);
    }
  }
}
