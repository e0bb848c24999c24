package io.caseline.cases.deadline;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.HANDOFF;
import static io.caseline.cases.Given.REQUEST;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.TestClocks.RULES;
import static io.caseline.cases.clockwork.Matters.matter;
import static io.caseline.cases.clockwork.Matters.newYork;
import static io.caseline.cases.clockwork.Matters.under;
import static io.caseline.cases.clockwork.Matters.underTheLaw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.caseline.cases.Given;
import io.caseline.cases.event.CaseClosed;
import io.caseline.cases.event.CaseDeemedDenied;
import io.caseline.cases.event.CaseEscalated;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.DeadlineApproaching;
import io.caseline.cases.event.DeadlineMissed;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.HandoffLapsed;
import io.caseline.cases.event.InformationRequestOverdue;
import io.caseline.cases.event.MissedDeadlineReported;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.ServiceTargetKind;
import io.caseline.cases.event.ServiceTargetStarted;
import io.caseline.cases.event.ServiceTargetStopped;
import io.caseline.cases.handoff.OfferHandoff;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.cases.requestinformation.RequestInformation;
import io.caseline.cases.resolvecase.ResolveCase;
import io.caseline.web.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens by itself when its time has come, and only then, and only once. */
class MeetDeadlinesTest {

  private static final String MONDAY = "2026-03-02T09:00";

  @Test
  void nothing_happens_before_its_time() {
    service().when(at("2026-03-10T09:00")).changesNothing();
  }

  @Test
  void a_deadline_of_the_law_is_announced_when_three_quarters_of_its_time_are_over() {
    Instant warning = service().facts().clocks().legal().getFirst().warnAt();
    Given near = service();

    near.when(new MeetDeadlines(CASE, warning, RULES, Ids::next))
        .recordsKinds(DeadlineApproaching.class);
    near.did(new MeetDeadlines(CASE, warning, RULES, Ids::next))
        .when(new MeetDeadlines(CASE, warning.plusSeconds(60), RULES, Ids::next))
        .changesNothing();
  }

  @Test
  void a_missed_deadline_and_what_the_law_makes_of_it_are_recorded_at_the_due_time() {
    Given late = service().did(at("2026-03-13T12:00"));
    var missed = late.when(at("2026-03-17T00:00"));

    missed.recordsKinds(DeadlineMissed.class, CaseDeemedDenied.class);
    assertThat(missed.recorded(DeadlineMissed.class).occurredAt())
        .isEqualTo(newYork("2026-03-16T23:59:59.999"));
    assertThat(late.facts().clocks().legal().getFirst().missedAt()).isNull();
  }

  @Test
  void the_last_moment_is_still_in_time() {
    service().did(at("2026-03-13T12:00")).when(at("2026-03-16T23:59:59.999")).changesNothing();
  }

  @Test
  void what_has_to_be_reported_is_handed_to_compliance() {
    Given grievance = under(matter(Category.GRIEVANCE, null, Priority.STANDARD, MONDAY));

    assertThat(
            grievance
                .when(at("2026-04-02T00:00"))
                .recorded(MissedDeadlineReported.class)
                .department())
        .isEqualTo("compliance");
  }

  @Test
  void an_answer_that_does_not_come_is_overdue() {
    Given asked =
        inquiry()
            .did(
                new RequestInformation(
                    CASE,
                    CSR_ANNA,
                    newYork(MONDAY),
                    REQUEST,
                    CLAIMS,
                    "Was it paid?",
                    null,
                    RULES.targets()));
    asked
        .when(at("2026-03-03T15:00:00.001"))
        .recordsKinds(DeadlineMissed.class, InformationRequestOverdue.class);
    asked.did(at("2026-03-03T15:00:00.001"));

    assertThat(asked.facts().collaboration().openRequests().getFirst().overdueSince())
        .isEqualTo(newYork("2026-03-03T15:00"));
  }

  @Test
  void a_missed_target_escalates_along_its_path_and_that_has_to_be_acknowledged() {
    Given offered = offered();
    var late = offered.when(at("2026-03-02T18:00:00.001"));

    late.recordsKinds(DeadlineMissed.class, CaseEscalated.class, ServiceTargetStarted.class);
    assertThat(late.recorded(CaseEscalated.class).path()).isEqualTo(EscalationPath.SUPERVISOR);
    assertThat(late.recorded(CaseEscalated.class).raisedBy()).isEqualTo("deadlines");
    assertThat(late.recorded(ServiceTargetStarted.class).kind())
        .isEqualTo(ServiceTargetKind.ACKNOWLEDGE_ESCALATION);
  }

  @Test
  void a_path_that_is_taken_is_not_taken_twice() {
    offered()
        .escalated(EscalationPath.SUPERVISOR, CSR_ANNA)
        .when(at("2026-03-02T18:00:00.001"))
        .recordsKinds(DeadlineMissed.class);
  }

  @Test
  void whoever_ends_the_case_settles_what_was_escalated_because_it_was_late() {
    Given late = offered().did(at("2026-03-02T18:00:00.001"));

    assertThat(
            late.when(
                    new ResolveCase(
                        CASE,
                        CSR_ANNA,
                        newYork("2026-03-03T09:00"),
                        Outcome.RESOLVED_FOR_MEMBER,
                        "It was settled.",
                        List.of(),
                        true))
                .recorded())
        .isNotEmpty();
  }

  @Test
  void a_handoff_that_nobody_answers_lapses() {
    Given offered = offered().did(at("2026-03-02T18:00:00.001"));

    assertThat(offered.when(at("2026-03-09T11:00")).recorded(HandoffLapsed.class).handoffId())
        .isEqualTo(HANDOFF);
    assertThat(offered.when(at("2026-03-09T11:00")).recorded(ServiceTargetStopped.class).met())
        .isFalse();
  }

  @Test
  void a_resolved_case_closes_when_the_reopen_window_ends() {
    Given resolved = inquiry().did(resolve("2026-03-03T09:00"));

    resolved.when(at("2026-04-02T09:00")).changesNothing();
    resolved.when(at("2026-04-02T10:00:00.001")).recordsKinds(CaseClosed.class);
  }

  @Test
  void the_alarm_is_set_to_what_comes_first() {
    Given story = service();
    story.when(at("2026-03-13T12:00"));
    assertThat(Given.alarm())
        .as("when the last millisecond is over")
        .isEqualTo(newYork("2026-03-17T00:00"));

    inquiry().when(resolve("2026-03-03T09:00"));
    assertThat(Given.alarm())
        .as("the end of the reopen window, in summer time")
        .isEqualTo(newYork("2026-04-02T10:00:00.001"));
  }

  @Test
  void an_alarm_for_a_case_that_is_not_there_is_refused() {
    assertThat(
            catchThrowable(
                () ->
                    new MeetDeadlines(CASE, newYork(MONDAY), RULES, Ids::next)
                        .decide(new Case.None())))
        .isInstanceOfSatisfying(
            Rejection.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CASE_NOT_FOUND));
  }

  private static Given service() {
    return underTheLaw(
        matter(
            Category.ORGANIZATION_DETERMINATION, RequestKind.SERVICE, Priority.STANDARD, MONDAY));
  }

  private static Given inquiry() {
    return under(matter(Category.INQUIRY, null, Priority.STANDARD, MONDAY));
  }

  private static Given offered() {
    return inquiry()
        .did(
            new OfferHandoff(
                CASE, CSR_ANNA, newYork("2026-03-02T10:00"), HANDOFF, CLAIMS, "Theirs."));
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

  private static MeetDeadlines at(String localDateTime) {
    return new MeetDeadlines(CASE, newYork(localDateTime), RULES, Ids::next);
  }
}
