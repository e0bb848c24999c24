package io.caseline.cases.keepclock;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.id;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.clockwork.Matters.matter;
import static io.caseline.cases.clockwork.Matters.newYork;
import static io.caseline.cases.clockwork.Matters.under;
import static io.caseline.cases.event.ExtensionCondition.BEYOND_PLAN_CONTROL_ONCE;
import static io.caseline.cases.event.ExtensionCondition.MEMBER_REQUEST_OR_MEMBER_INTEREST;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.decide.RecordDecision;
import io.caseline.cases.event.CaseReopened;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.ExtensionCondition;
import io.caseline.cases.event.LegalClockAwaited;
import io.caseline.cases.event.LegalClockExtended;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.LegalClockStarted;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.ServiceTargetStarted;
import io.caseline.cases.event.Verdict;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.ClockStatus;
import io.caseline.cases.model.LegalClock;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.cases.resolvecase.CloseCase;
import io.caseline.cases.resolvecase.ReopenCase;
import io.caseline.cases.resolvecase.ResolveCase;
import io.caseline.testing.Invalid;
import io.caseline.web.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Extended once, for its condition and in writing; standing still only where the rule says so. */
class KeepClockTest {

  private static final String MONDAY = "2026-03-02T09:00";
  private static final String TUESDAY = "2026-03-03T09:00";
  private static final String WHY = "The surgeon's records are on their way.";

  @Nested
  class Extending {

    @Test
    void adds_its_days_to_the_due_time_and_records_the_written_notice() {
      Given story = service();
      Given extended = story.did(extend(story, MEMBER_REQUEST_OR_MEMBER_INTEREST, TUESDAY));

      assertThat(clock(extended).dueAt()).isEqualTo(newYork("2026-03-30T23:59:59.999"));
      assertThat(clock(extended).extension().reason()).isEqualTo(WHY);
      assertThat(clock(extended).extension().noticeSentAt()).isEqualTo(newYork(TUESDAY));
    }

    @Test
    void is_refused_for_another_condition() {
      Given story = service();
      story
          .when(extend(story, BEYOND_PLAN_CONTROL_ONCE, TUESDAY))
          .isRefused(
              Reason.EXTENSION_NOT_ALLOWED,
              "ruleId",
              "od-service",
              "citation",
              "42 CFR 422",
              "allowedCondition",
              MEMBER_REQUEST_OR_MEMBER_INTEREST);
    }

    @Test
    void is_refused_where_the_law_knows_no_extension() {
      Given grievance = under(matter(Category.GRIEVANCE, null, Priority.STANDARD, MONDAY));
      grievance
          .when(extend(grievance, MEMBER_REQUEST_OR_MEMBER_INTEREST, TUESDAY))
          .isRefused(Reason.EXTENSION_NOT_ALLOWED, "ruleId", "grievance", "citation", "42 CFR 422");
    }

    @Test
    void is_refused_the_second_time_and_a_repeat_changes_nothing() {
      Given extended = service();
      extended.did(extend(extended, MEMBER_REQUEST_OR_MEMBER_INTEREST, TUESDAY));

      extended.when(extend(extended, MEMBER_REQUEST_OR_MEMBER_INTEREST, TUESDAY)).changesNothing();
      extended
          .when(
              new ExtendClock(
                  CASE,
                  CSR_ANNA,
                  newYork(TUESDAY),
                  clock(extended).id(),
                  MEMBER_REQUEST_OR_MEMBER_INTEREST,
                  "And now the radiologist's.",
                  newYork(TUESDAY)))
          .isRefused(
              Reason.CLOCK_EXTENDED_ALREADY, "ruleId", "od-service", "citation", "42 CFR 422");
    }

    @Test
    void is_refused_once_the_deadline_has_passed() {
      Given story = service();
      story
          .when(extend(story, MEMBER_REQUEST_OR_MEMBER_INTEREST, "2026-03-17T00:00"))
          .isRefused(Reason.CLOCK_MISSED, "dueAt", newYork("2026-03-16T23:59:59.999"));
    }

    @Test
    void is_the_responsible_departments_business() {
      Given story = service();
      story
          .when(
              new ExtendClock(
                  CASE,
                  CLAIMS_CLARA,
                  newYork(TUESDAY),
                  clock(story).id(),
                  MEMBER_REQUEST_OR_MEMBER_INTEREST,
                  WHY,
                  newYork(TUESDAY)))
          .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of("customer-service"));
    }

    @Test
    void needs_a_reason_and_a_notice_that_was_sent() {
      assertThat(
              Invalid.fieldsOf(
                  new ExtendClockController.ExtendClockBody(
                      MEMBER_REQUEST_OR_MEMBER_INTEREST, " ", null)))
          .containsExactly("reason");
      Given story = service();
      Instant tomorrow = newYork("2026-03-04T09:00");
      story
          .when(
              new ExtendClock(
                  CASE,
                  CSR_ANNA,
                  newYork(TUESDAY),
                  clock(story).id(),
                  MEMBER_REQUEST_OR_MEMBER_INTEREST,
                  WHY,
                  tomorrow))
          .isRefused(
              Reason.OCCURRED_IN_THE_FUTURE, "noticeSentAt", tomorrow, "now", newYork(TUESDAY));
    }

    @Test
    void of_a_clock_that_nobody_knows_is_not_found() {
      service()
          .when(
              new ExtendClock(
                  CASE,
                  CSR_ANNA,
                  newYork(TUESDAY),
                  id(99),
                  MEMBER_REQUEST_OR_MEMBER_INTEREST,
                  WHY,
                  newYork(TUESDAY)))
          .isRefused(Reason.ITEM_NOT_FOUND);
    }
  }

  @Nested
  class Standing_still {

    @Test
    void takes_the_days_in_between_out_of_the_count() {
      Given story = claim();
      Given tolled =
          story.did(new TollClock(CASE, CSR_ANNA, newYork(TUESDAY), clock(story).id(), WHY));
      assertThat(clock(tolled).status()).isEqualTo(ClockStatus.TOLLED);
      assertThat(clock(tolled).dueAt()).isNull();

      Given resumed =
          tolled.did(
              new ResumeClock(CASE, CSR_ANNA, newYork("2026-03-13T17:00"), clock(story).id()));
      assertThat(clock(resumed).dueAt())
          .as("15 days from 2 March, and ten days of standing still")
          .isEqualTo(newYork("2026-03-27T23:59:59.999"));
    }

    @Test
    void is_refused_in_medicare_and_wherever_the_rule_does_not_know_it() {
      Given story = service();
      story
          .when(new TollClock(CASE, CSR_ANNA, newYork(TUESDAY), clock(story).id(), WHY))
          .isRefused(Reason.TOLLING_NOT_ALLOWED, "ruleId", "od-service", "citation", "42 CFR 422");
    }

    @Test
    void twice_or_going_on_twice_changes_nothing() {
      Given story = claim();
      UUID id = clock(story).id();
      story.when(new ResumeClock(CASE, CSR_ANNA, newYork(TUESDAY), id)).changesNothing();
      story
          .did(new TollClock(CASE, CSR_ANNA, newYork(TUESDAY), id, WHY))
          .when(new TollClock(CASE, CSR_ANNA, newYork(TUESDAY), id, "Again."))
          .changesNothing();
    }

    @Test
    void extended_meanwhile_it_has_no_due_time_until_it_goes_on() {
      Given story = claim();
      UUID id = clock(story).id();
      story.did(new TollClock(CASE, CSR_ANNA, newYork(TUESDAY), id, WHY));
      assertThat(
              story
                  .when(extend(story, BEYOND_PLAN_CONTROL_ONCE, "2026-03-05T09:00"))
                  .recorded(LegalClockExtended.class)
                  .dueAt())
          .isNull();

      story
          .did(extend(story, BEYOND_PLAN_CONTROL_ONCE, "2026-03-05T09:00"))
          .did(new ResumeClock(CASE, CSR_ANNA, newYork("2026-03-13T17:00"), id));
      assertThat(clock(story).dueAt()).isEqualTo(newYork("2026-04-11T23:59:59.999"));
    }
  }

  @Test
  void a_case_is_not_closed_while_something_is_still_to_be_told_or_done() {
    Given decided =
        service()
            .did(
                new RecordDecision(
                    CASE,
                    new Actor("dora", Role.SPECIALIST, "customer-service", null),
                    newYork(TUESDAY),
                    id(30),
                    Verdict.APPROVED,
                    "Covered.",
                    Set.of()))
            .resolved();

    decided
        .when(new CloseCase(CASE, CSR_ANNA, newYork("2026-03-04T09:00")))
        .isRefused(
            Reason.CLOCK_RUNNING,
            "clocks",
            decided.facts().clocks().unsettled().stream().map(LegalClock::id).toList());
  }

  @Nested
  class When_the_case_is_reopened {

    @Test
    void the_extension_holds_on_and_is_not_made_twice() {
      Given story = service();
      story
          .did(extend(story, MEMBER_REQUEST_OR_MEMBER_INTEREST, TUESDAY))
          .did(resolve("2026-03-18T09:00"))
          .when(reopen("2026-03-19T09:00"))
          .recordsKinds(
              CaseReopened.class,
              LegalClockStarted.class,
              LegalClockAwaited.class,
              ServiceTargetStarted.class);

      story.did(reopen("2026-03-19T09:00"));
      assertThat(clock(story).status()).isEqualTo(ClockStatus.RUNNING);
      assertThat(clock(story).dueAt())
          .as("14 days from 2 March, and 14 more")
          .isEqualTo(newYork("2026-03-30T23:59:59.999"));
      story
          .when(
              new ExtendClock(
                  CASE,
                  CSR_ANNA,
                  newYork("2026-03-20T09:00"),
                  clock(story).id(),
                  MEMBER_REQUEST_OR_MEMBER_INTEREST,
                  "And now the radiologist's.",
                  newYork("2026-03-20T09:00")))
          .isRefused(
              Reason.CLOCK_EXTENDED_ALREADY, "ruleId", "od-service", "citation", "42 CFR 422");
    }

    @Test
    void the_days_for_which_it_stood_still_are_not_counted_nor_those_until_it_was_resolved() {
      Given story = claim();
      UUID id = clock(story).id();
      story
          .did(new TollClock(CASE, CSR_ANNA, newYork("2026-03-03T09:00"), id, WHY))
          .did(new ResumeClock(CASE, CSR_ANNA, newYork("2026-03-06T09:00"), id))
          .did(new TollClock(CASE, CSR_ANNA, newYork("2026-03-09T09:00"), id, WHY))
          .did(resolve("2026-03-13T09:00"))
          .did(reopen("2026-03-20T09:00"));

      assertThat(clock(story).status()).isEqualTo(ClockStatus.RUNNING);
      assertThat(clock(story).dueAt())
          .as("15 days from 2 March, and three and four of standing still")
          .isEqualTo(newYork("2026-03-24T23:59:59.999"));
    }

    private static ResolveCase resolve(String at) {
      return new ResolveCase(
          CASE,
          CSR_ANNA,
          newYork(at),
          Outcome.RESOLVED_FOR_MEMBER,
          "It was settled.",
          List.of(),
          false);
    }

    private static ReopenCase reopen(String at) {
      return new ReopenCase(CASE, CSR_ANNA, newYork(at), "It was not.", Duration.ofDays(30));
    }
  }

  private static Given service() {
    return under(
        matter(
            Category.ORGANIZATION_DETERMINATION, RequestKind.SERVICE, Priority.STANDARD, MONDAY));
  }

  private static Given claim() {
    return under(matter(Category.CLAIM, RequestKind.PRE_SERVICE, Priority.STANDARD, MONDAY));
  }

  private static ExtendClock extend(Given story, ExtensionCondition condition, String at) {
    return new ExtendClock(
        CASE, CSR_ANNA, newYork(at), clock(story).id(), condition, WHY, newYork(at));
  }

  private static LegalClock clock(Given story) {
    return story.facts().clocks().last(LegalClockKind.DECISION).orElseThrow();
  }
}
