package io.caseline.cases.clockwork;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.OTHER_CASE;
import static io.caseline.cases.Given.id;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.clockwork.Matters.matter;
import static io.caseline.cases.clockwork.Matters.newYork;
import static io.caseline.cases.clockwork.Matters.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.TestClocks;
import io.caseline.cases.decide.RecordDecision;
import io.caseline.cases.event.CaseDeemedDenied;
import io.caseline.cases.event.CaseExpedited;
import io.caseline.cases.event.CaseForwardedToIndependentReview;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.CaseReclassified;
import io.caseline.cases.event.CaseReopened;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.ClockStop;
import io.caseline.cases.event.DeadlineMissed;
import io.caseline.cases.event.DecisionRecorded;
import io.caseline.cases.event.LegalClockAwaited;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.LegalClockStarted;
import io.caseline.cases.event.LegalClockStopped;
import io.caseline.cases.event.LegalClockUndetermined;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.ServiceTargetMoved;
import io.caseline.cases.event.ServiceTargetStarted;
import io.caseline.cases.event.Verdict;
import io.caseline.cases.linkcases.MarkDuplicate;
import io.caseline.cases.milestone.RecordEffectuation;
import io.caseline.cases.milestone.RecordMemberNotice;
import io.caseline.cases.milestone.RecordPrescriberStatement;
import io.caseline.cases.milestone.RecordReversalNotice;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.ClockStatus;
import io.caseline.cases.model.LegalClock;
import io.caseline.cases.reclassify.ExpediteCase;
import io.caseline.cases.reclassify.ReclassifyCase;
import io.caseline.cases.reclassify.RefuseExpedite;
import io.caseline.cases.resolvecase.ReopenCase;
import io.caseline.cases.resolvecase.ResolveCase;
import io.caseline.web.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The law's clocks, from the receipt to the end. */
class LegalClocksOfACaseTest {

  private static final Actor DECIDER =
      new Actor("dora", Role.SPECIALIST, CSR_ANNA.department(), null);

  private static final String MONDAY = "2026-03-02T09:00";

  /** Never three days. */
  private static final Duration HOURS_72 = Duration.parse("PT72H");

  @Nested
  class Starting {

    @Test
    void a_clock_runs_from_the_receipt_however_late_the_case_is_opened() {
      Given aWeekLater =
          under(
              matter(
                  Category.ORGANIZATION_DETERMINATION,
                  RequestKind.SERVICE,
                  Priority.STANDARD,
                  newYork(MONDAY),
                  newYork("2026-03-09T15:00")));

      assertThat(only(aWeekLater).startedAt()).isEqualTo(newYork(MONDAY));
      assertThat(only(aWeekLater).dueAt()).isEqualTo(newYork("2026-03-16T23:59:59.999"));
      assertThat(only(aWeekLater).citation()).isEqualTo("42 CFR 422");
    }

    @Test
    void a_receipt_long_ago_is_missed_at_once_and_the_law_makes_of_it_what_it_does() {
      Given.noCase()
          .under(TestClocks.RULES)
          .when(
              matter(
                  Category.ORGANIZATION_DETERMINATION,
                  RequestKind.SERVICE,
                  Priority.STANDARD,
                  newYork("2026-01-05T09:00"),
                  newYork(MONDAY)))
          .recordsKinds(
              CaseOpened.class,
              LegalClockStarted.class,
              LegalClockAwaited.class,
              ServiceTargetStarted.class,
              DeadlineMissed.class,
              CaseDeemedDenied.class);
    }

    @Test
    void a_category_without_a_legal_clock_has_none() {
      Given.noCase()
          .under(TestClocks.RULES)
          .when(matter(Category.INQUIRY, null, Priority.STANDARD, MONDAY))
          .recordsKinds(CaseOpened.class, ServiceTargetStarted.class);
    }

    @Test
    void nobody_guesses_when_no_rule_fits() {
      var unknown =
          Given.noCase()
              .under(TestClocks.RULES)
              .when(matter(Category.CLAIM, null, Priority.STANDARD, MONDAY))
              .recorded(LegalClockUndetermined.class);

      assertThat(unknown.severalFit()).isFalse();
      assertThat(unknown.rules()).containsExactly("claim-pre-service");
    }

    @Test
    void nobody_guesses_when_several_rules_fit() {
      var unknown =
          Given.noCase()
              .under(TestClocks.RULES)
              .when(matter(Category.APPEAL, null, Priority.STANDARD, MONDAY))
              .recorded(LegalClockUndetermined.class);

      assertThat(unknown.severalFit()).isTrue();
      assertThat(unknown.rules()).containsExactly("appeal-one", "appeal-two");
    }

    @Test
    void a_clock_that_waits_for_the_prescriber_starts_with_the_statement() {
      Given exception = exception();
      assertThat(exception.facts().clocks().awaited())
          .extracting(LegalClockAwaited::ruleId)
          .containsExactly("exception");

      Instant arrived = newYork("2026-03-03T10:00");
      Given started =
          exception.did(
              new RecordPrescriberStatement(CASE, CSR_ANNA, newYork("2026-03-03T16:00"), arrived));

      assertThat(only(started).dueAt()).isEqualTo(arrived.plus(HOURS_72));
      assertThat(started.facts().clocks().awaited()).isEmpty();
    }
  }

  @Nested
  class Becoming_something_else {

    @Test
    void a_grievance_taken_for_an_inquiry_is_counted_from_its_receipt() {
      Given grievance =
          under(matter(Category.INQUIRY, null, Priority.STANDARD, MONDAY))
              .did(reclassify(Category.GRIEVANCE, null, "2026-03-20T09:00"));

      assertThat(only(grievance).ruleId()).isEqualTo("grievance");
      assertThat(only(grievance).dueAt()).isEqualTo(newYork("2026-04-01T23:59:59.999"));
    }

    @Test
    void a_clock_that_is_thereby_missed_says_so_at_once() {
      var late =
          under(matter(Category.GRIEVANCE, null, Priority.STANDARD, MONDAY))
              .when(
                  reclassify(
                      Category.ORGANIZATION_DETERMINATION,
                      RequestKind.SERVICE,
                      "2026-03-20T09:00"));

      late.recordsKinds(
          CaseReclassified.class,
          LegalClockStopped.class,
          LegalClockStarted.class,
          LegalClockAwaited.class,
          DeadlineMissed.class,
          CaseDeemedDenied.class);
      assertThat(late.recorded(LegalClockStopped.class).why()).isEqualTo(ClockStop.SUPERSEDED);
      assertThat(late.recorded(DeadlineMissed.class).occurredAt())
          .isEqualTo(newYork("2026-03-16T23:59:59.999"));
    }

    @Test
    void what_was_missed_stays_missed_whatever_the_case_is_called_then() {
      Given renamed = service().did(reclassify(Category.GRIEVANCE, null, "2026-03-17T09:00"));

      assertThat(all(renamed, LegalClockKind.DECISION))
          .extracting(LegalClock::status)
          .containsExactly(ClockStatus.MISSED, ClockStatus.RUNNING);
    }

    @Test
    void the_clock_runs_on_while_nobody_knows_what_holds_instead() {
      Given unclear = service().did(reclassify(Category.CLAIM, null, "2026-03-04T09:00"));

      assertThat(only(unclear).ruleId()).isEqualTo("od-service");
      assertThat(only(unclear).status()).isEqualTo(ClockStatus.RUNNING);
      assertThat(unclear.facts().clocks().undetermined()).hasSize(1);

      Given clear =
          unclear.did(reclassify(Category.CLAIM, RequestKind.PRE_SERVICE, "2026-03-05T09:00"));
      assertThat(clear.facts().clocks().undetermined()).isEmpty();
      assertThat(only(clear).ruleId()).isEqualTo("claim-pre-service");
    }

    @Test
    void expedited_it_is_72_hours_from_the_receipt_and_not_from_then() {
      Given expedited =
          service().did(new ExpediteCase(CASE, CSR_ANNA, newYork("2026-03-04T09:00"), "Pain."));

      assertThat(only(expedited).ruleId()).isEqualTo("od-service-expedited");
      assertThat(only(expedited).dueAt()).isEqualTo(newYork("2026-03-05T09:00"));
    }

    @Test
    void a_refused_expedite_falls_back_to_the_standard_clock_from_the_receipt() {
      Given refused =
          service()
              .did(new ExpediteCase(CASE, CSR_ANNA, newYork("2026-03-03T09:00"), "Pain."))
              .did(new RefuseExpedite(CASE, CSR_ANNA, newYork("2026-03-04T09:00"), "No harm."));

      assertThat(only(refused).ruleId()).isEqualTo("od-service");
      assertThat(only(refused).dueAt()).isEqualTo(newYork("2026-03-16T23:59:59.999"));
    }

    @Test
    void what_is_decided_is_not_hurried_any_more() {
      Given decided = service().did(decide("2026-03-04T09:00"));

      decided
          .when(new ExpediteCase(CASE, CSR_ANNA, newYork("2026-03-05T09:00"), "Pain."))
          .recordsKinds(CaseExpedited.class, ServiceTargetMoved.class);
    }
  }

  @Nested
  class Ending {

    @Test
    void the_decision_stops_the_clock_and_the_notice_of_it_begins() {
      Given decided = service().did(decide("2026-03-16T23:59:59"));

      assertThat(all(decided, LegalClockKind.DECISION))
          .extracting(LegalClock::status)
          .containsExactly(ClockStatus.KEPT);
      LegalClock notice = all(decided, LegalClockKind.NOTIFICATION).getFirst();
      assertThat(notice.dueAt()).isEqualTo(newYork("2026-03-19T23:59:59.999"));

      Given told =
          decided.did(
              new RecordMemberNotice(
                  CASE,
                  CSR_ANNA,
                  newYork("2026-03-21T09:00"),
                  Channel.MAIL,
                  newYork("2026-03-19T17:00")));
      assertThat(all(told, LegalClockKind.NOTIFICATION))
          .as("sent in time, and recorded later")
          .extracting(LegalClock::status)
          .containsExactly(ClockStatus.KEPT);
    }

    @Test
    void a_late_decision_is_missed_first_even_where_the_alarm_has_not_said_so_yet() {
      service()
          .when(decide("2026-03-17T00:00:00"))
          .recordsKinds(
              DecisionRecorded.class,
              DeadlineMissed.class,
              CaseDeemedDenied.class,
              LegalClockStopped.class,
              LegalClockStarted.class);
    }

    @Test
    void missed_expedited_the_case_file_has_to_be_with_the_reviewer_a_day_later() {
      var forwarded =
          service()
              .did(new ExpediteCase(CASE, CSR_ANNA, newYork("2026-03-03T09:00"), "Pain."))
              .when(decide("2026-03-05T09:00:01"))
              .recorded(CaseForwardedToIndependentReview.class);

      assertThat(forwarded.fileDueAt()).isEqualTo(newYork("2026-03-06T09:00"));
    }

    @Test
    void a_reversal_has_to_be_carried_out_from_the_notice_of_it_on() {
      Instant heard = newYork("2026-03-20T09:00");
      Given reversed =
          under(matter(Category.RECONSIDERATION, RequestKind.SERVICE, Priority.STANDARD, MONDAY))
              .did(decide("2026-03-10T09:00"))
              .did(
                  new RecordReversalNotice(
                      CASE, CSR_ANNA, heard.plusSeconds(3600), "the reviewer", heard));

      LegalClock effectuation = all(reversed, LegalClockKind.EFFECTUATION).getFirst();
      assertThat(effectuation.dueAt()).isEqualTo(heard.plus(HOURS_72));

      Given done =
          reversed.did(
              new RecordEffectuation(
                  CASE,
                  CSR_ANNA,
                  heard.plus(Duration.ofHours(60)),
                  "The brace was authorized.",
                  heard.plus(Duration.ofHours(59))));
      assertThat(all(done, LegalClockKind.EFFECTUATION))
          .extracting(LegalClock::status)
          .containsExactly(ClockStatus.KEPT);
    }

    @Test
    void the_resolution_of_a_grievance_is_its_decision_and_reopening_does_not_undo_it() {
      Given again =
          under(matter(Category.GRIEVANCE, null, Priority.STANDARD, MONDAY))
              .did(resolve("2026-03-10T09:00"))
              .did(reopen("2026-04-05T09:00"));

      assertThat(all(again, LegalClockKind.DECISION))
          .extracting(LegalClock::status)
          .containsExactly(ClockStatus.KEPT);
    }

    @Test
    void what_was_resolved_without_a_decision_still_needs_one_when_it_is_reopened() {
      Given again = service().did(resolve("2026-03-10T09:00")).did(reopen("2026-03-12T09:00"));

      assertThat(all(again, LegalClockKind.DECISION))
          .extracting(LegalClock::status)
          .containsExactly(ClockStatus.KEPT, ClockStatus.RUNNING);
      assertThat(again.facts().clocks().unsettled().getFirst().startedAt())
          .isEqualTo(newYork(MONDAY));
    }

    @Test
    void what_waited_for_the_prescriber_when_it_was_resolved_waits_again_when_it_is_reopened() {
      Given again = exception().did(resolve("2026-03-03T09:00")).did(reopen("2026-03-04T09:00"));
      assertThat(again.facts().clocks().awaited())
          .extracting(LegalClockAwaited::ruleId)
          .containsExactly("exception");

      Instant arrived = newYork("2026-03-05T10:00");
      Given started = again.did(new RecordPrescriberStatement(CASE, CSR_ANNA, arrived, arrived));
      assertThat(only(started).dueAt()).isEqualTo(arrived.plus(HOURS_72));
    }

    @Test
    void a_statement_that_came_while_the_case_was_resolved_counts_when_it_is_reopened() {
      Instant arrived = newYork("2026-03-04T10:00");
      Given again =
          exception()
              .did(resolve("2026-03-03T09:00"))
              .did(new RecordPrescriberStatement(CASE, CSR_ANNA, arrived, arrived))
              .did(reopen("2026-03-05T09:00"));

      assertThat(only(again).dueAt()).isEqualTo(arrived.plus(HOURS_72));
    }

    @Test
    void what_nobody_knew_before_is_not_known_when_it_is_reopened_either() {
      Given again =
          under(matter(Category.APPEAL, null, Priority.STANDARD, MONDAY))
              .did(resolve("2026-03-03T09:00"))
              .did(reopen("2026-03-04T09:00"));

      assertThat(again.facts().clocks().undetermined())
          .extracting(LegalClockUndetermined::kind)
          .containsExactly(LegalClockKind.DECISION);
    }

    @Test
    void what_was_decided_waits_for_nothing_when_it_is_reopened() {
      Given again =
          exception()
              .did(decide("2026-03-03T09:00"))
              .did(resolve("2026-03-03T10:00"))
              .did(reopen("2026-03-04T09:00"));

      assertThat(again.facts().clocks().awaited()).isEmpty();
      assertThat(all(again, LegalClockKind.DECISION)).isEmpty();
    }

    @Test
    void a_reopened_duplicate_waits_once_for_what_it_waited_for() {
      Given again =
          exception()
              .did(
                  new MarkDuplicate(
                      CASE, CSR_ANNA, newYork("2026-03-03T09:00"), OTHER_CASE, false, null))
              .did(reopen("2026-03-04T09:00"));

      assertThat(again.facts().clocks().awaited())
          .extracting(LegalClockAwaited::ruleId)
          .containsExactly("exception");
    }

    @Test
    void what_was_missed_before_it_was_resolved_is_not_missed_anew_when_it_is_reopened() {
      var again = service().did(resolve("2026-03-20T09:00")).when(reopen("2026-03-21T09:00"));

      again.recordsKinds(
          CaseReopened.class,
          LegalClockStarted.class,
          LegalClockAwaited.class,
          ServiceTargetStarted.class);
    }

    @Test
    void a_duplicate_leaves_the_clock_to_the_other_case() {
      Given duplicate =
          service()
              .did(
                  new MarkDuplicate(
                      CASE, CSR_ANNA, newYork("2026-03-03T09:00"), OTHER_CASE, false, null));

      assertThat(only(duplicate).status()).isEqualTo(ClockStatus.CANCELLED);
    }
  }

  private static Given exception() {
    return under(
        matter(Category.COVERAGE_DETERMINATION, RequestKind.EXCEPTION, Priority.STANDARD, MONDAY));
  }

  private static Given service() {
    return under(
        matter(
            Category.ORGANIZATION_DETERMINATION, RequestKind.SERVICE, Priority.STANDARD, MONDAY));
  }

  private static ReclassifyCase reclassify(Category category, RequestKind request, String at) {
    return new ReclassifyCase(
        CASE, CSR_ANNA, newYork(at), category, request, "It was taken for something else.");
  }

  private static RecordDecision decide(String at) {
    return new RecordDecision(
        CASE, DECIDER, newYork(at), id(30), Verdict.DENIED, "Not covered.", Set.of());
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

  /** The clock that runs, of the only kind there is; or the last one. */
  private static LegalClock only(Given story) {
    var clocks = story.facts().clocks();
    return clocks.unsettled().isEmpty() ? clocks.legal().getLast() : clocks.unsettled().getFirst();
  }

  private static List<LegalClock> all(Given story, LegalClockKind kind) {
    return story.facts().clocks().legal().stream().filter(clock -> clock.kind() == kind).toList();
  }
}
