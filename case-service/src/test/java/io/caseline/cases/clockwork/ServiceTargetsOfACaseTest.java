package io.caseline.cases.clockwork;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.ESCALATION;
import static io.caseline.cases.Given.HANDOFF;
import static io.caseline.cases.Given.REQUEST;
import static io.caseline.cases.Given.id;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.COUNSELLOR_CORA;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.TestClocks.RULES;
import static io.caseline.cases.clockwork.Matters.matter;
import static io.caseline.cases.clockwork.Matters.newYork;
import static io.caseline.cases.clockwork.Matters.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.contact.RecordInteraction;
import io.caseline.cases.escalate.AcknowledgeEscalation;
import io.caseline.cases.escalate.EscalateCase;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.ClarificationAsked;
import io.caseline.cases.event.DeadlineMissed;
import io.caseline.cases.event.Direction;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.InformationRequestOverdue;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.ServiceTargetKind;
import io.caseline.cases.handoff.AcceptHandoff;
import io.caseline.cases.handoff.OfferHandoff;
import io.caseline.cases.model.ClockStatus;
import io.caseline.cases.model.ServiceTarget;
import io.caseline.cases.reclassify.ExpediteCase;
import io.caseline.cases.requestinformation.AskClarification;
import io.caseline.cases.requestinformation.Clarify;
import io.caseline.cases.requestinformation.ProvideInformation;
import io.caseline.cases.requestinformation.RedirectInformationRequest;
import io.caseline.cases.requestinformation.RequestInformation;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The plan's own targets, in working time from Monday to Friday, 8 to 18. */
class ServiceTargetsOfACaseTest {

  private static final String MONDAY = "2026-03-02T09:00";
  private static final String FRIDAY = "2026-03-06T16:00";

  @Test
  void a_question_without_a_due_time_is_due_after_the_working_time_of_the_department() {
    Given asked = opened(FRIDAY).did(ask(FRIDAY, null));

    assertThat(target(asked, ServiceTargetKind.ANSWER_REQUEST).dueAt())
        .as("2 hours on Friday, 10 on Monday, 4 on Tuesday")
        .isEqualTo(newYork("2026-03-10T12:00"));
    assertThat(target(asked, ServiceTargetKind.ANSWER_REQUEST).warnAt())
        .as("12 of the 16 hours")
        .isEqualTo(newYork("2026-03-09T18:00"));
    assertThat(asked.facts().collaboration().openRequests().getFirst().dueAt())
        .isEqualTo(newYork("2026-03-10T12:00"));
  }

  @Test
  void a_due_time_that_was_agreed_on_counts_every_hour() {
    Instant sunday = newYork("2026-03-08T16:00");
    Given asked = opened(FRIDAY).did(ask(FRIDAY, sunday));

    assertThat(target(asked, ServiceTargetKind.ANSWER_REQUEST).dueAt()).isEqualTo(sunday);
    assertThat(target(asked, ServiceTargetKind.ANSWER_REQUEST).calendar())
        .isEqualTo("round-the-clock");
  }

  @Test
  void a_clarification_takes_nothing_from_the_time_to_answer() {
    Given clarified =
        opened(FRIDAY)
            .did(ask(FRIDAY, null))
            .did(
                new AskClarification(
                    CASE, CLAIMS_CLARA, newYork("2026-03-06T17:00"), REQUEST, "Which bill?"))
            .did(
                new Clarify(
                    CASE,
                    CSR_ANNA,
                    newYork("2026-03-12T09:00"),
                    REQUEST,
                    "The March one.",
                    RULES.targets()));

    Instant due = newYork("2026-03-13T14:00");
    assertThat(target(clarified, ServiceTargetKind.ANSWER_REQUEST).dueAt())
        .as("one hour was used; 9 are left on Thursday, 6 on Friday")
        .isEqualTo(due);
    assertThat(clarified.facts().collaboration().openRequests().getFirst().dueAt()).isEqualTo(due);
  }

  @Test
  void a_redirected_question_keeps_its_due_time_and_is_the_other_departments_business() {
    Given redirected =
        opened(MONDAY)
            .did(ask(MONDAY, null))
            .did(
                new RedirectInformationRequest(
                    CASE,
                    CLAIMS_CLARA,
                    newYork("2026-03-02T12:00"),
                    REQUEST,
                    "appeals",
                    "Theirs."));

    var answer = target(redirected, ServiceTargetKind.ANSWER_REQUEST);
    assertThat(answer.department()).isEqualTo("appeals");
    assertThat(answer.dueAt()).isEqualTo(newYork("2026-03-03T15:00"));
  }

  @Test
  void a_late_answer_is_overdue_though_the_alarm_has_not_said_so_yet() {
    var late =
        opened(MONDAY)
            .did(ask(MONDAY, null))
            .when(
                new ProvideInformation(
                    CASE, CLAIMS_CLARA, newYork("2026-03-03T15:00:01"), REQUEST, "It was paid."));

    assertThat(late.recorded(InformationRequestOverdue.class).dueAt())
        .isEqualTo(newYork("2026-03-03T15:00"));
  }

  @Test
  void a_question_back_after_the_due_time_does_not_stop_what_is_overdue() {
    Given asked = opened(MONDAY).did(ask(MONDAY, null));
    var late =
        asked.when(
            new AskClarification(
                CASE, CLAIMS_CLARA, newYork("2026-03-03T15:00:01"), REQUEST, "Which claim?"));

    late.recordsKinds(
        ClarificationAsked.class, DeadlineMissed.class, InformationRequestOverdue.class);
    assertThat(late.recorded(InformationRequestOverdue.class).dueAt())
        .isEqualTo(newYork("2026-03-03T15:00"));
  }

  @Test
  void another_priority_after_the_due_time_does_not_make_good_what_is_missed() {
    var late =
        opened(MONDAY).when(new ExpediteCase(CASE, CSR_ANNA, newYork("2026-03-31T09:00"), "Pain."));

    assertThat(late.recorded(DeadlineMissed.class).ruleId()).startsWith("resolution");
  }

  @Test
  void the_resolution_waits_while_the_member_is_asked() {
    Given asked = opened(MONDAY).did(contact("2026-03-02T11:00", Direction.OUTBOUND, true));
    assertThat(target(asked, ServiceTargetKind.RESOLUTION).status()).isEqualTo(ClockStatus.PAUSED);
    assertThat(target(asked, ServiceTargetKind.RESOLUTION).used()).isEqualTo(Duration.ofHours(2));

    Given answered = asked.did(contact("2026-03-16T09:00", Direction.INBOUND, false));
    assertThat(target(answered, ServiceTargetKind.RESOLUTION).dueAt())
        .as("78 hours of ten a day from Monday, 9 o'clock: seven days and eight hours")
        .isEqualTo(newYork("2026-03-25T17:00"));
  }

  @Test
  void a_change_of_priority_keeps_the_time_already_used() {
    Given expedited =
        opened(MONDAY).did(new ExpediteCase(CASE, CSR_ANNA, newYork("2026-03-02T14:00"), "Pain."));

    var resolution = target(expedited, ServiceTargetKind.RESOLUTION);
    assertThat(resolution.ruleId()).isEqualTo("resolution-expedited");
    assertThat(resolution.used()).isEqualTo(Duration.ofHours(5));
    assertThat(resolution.dueAt())
        .as("11 of 16 hours are left: 4 today, 7 tomorrow")
        .isEqualTo(newYork("2026-03-03T15:00"));
  }

  @Test
  void a_handoff_keeps_the_time_already_used_and_is_to_be_answered_itself() {
    Given offered =
        opened(MONDAY)
            .did(
                new OfferHandoff(
                    CASE, CSR_ANNA, newYork("2026-03-02T10:00"), HANDOFF, CLAIMS, "Theirs."));
    assertThat(target(offered, ServiceTargetKind.ACCEPT_HANDOFF).department()).isEqualTo(CLAIMS);
    assertThat(target(offered, ServiceTargetKind.ACCEPT_HANDOFF).dueAt())
        .isEqualTo(newYork("2026-03-02T18:00"));

    Given accepted =
        offered.did(new AcceptHandoff(CASE, CLAIMS_CLARA, newYork("2026-03-02T13:00"), HANDOFF));
    assertThat(target(accepted, ServiceTargetKind.ACCEPT_HANDOFF).status())
        .isEqualTo(ClockStatus.KEPT);
    var resolution = target(accepted, ServiceTargetKind.RESOLUTION);
    assertThat(resolution.department()).isEqualTo(CLAIMS);
    assertThat(resolution.used()).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void distress_is_acknowledged_within_minutes_round_the_clock() {
    Instant night = newYork("2026-03-08T01:55");
    Given raised =
        opened(MONDAY)
            .did(
                new EscalateCase(
                    CASE,
                    CSR_ANNA,
                    night,
                    ESCALATION,
                    EscalationPath.CARE_SUPPORT,
                    "She cannot go on.",
                    RULES.targets()));

    var acknowledge = target(raised, ServiceTargetKind.ACKNOWLEDGE_ESCALATION);
    assertThat(acknowledge.dueAt())
        .as("the clocks go forward in between")
        .isEqualTo(night.plus(Duration.ofMinutes(15)));
    assertThat(raised.facts().collaboration().openEscalations().getFirst().targetAt())
        .isEqualTo(acknowledge.dueAt());

    Given acknowledged =
        raised.did(
            new AcknowledgeEscalation(CASE, COUNSELLOR_CORA, night.plusSeconds(300), ESCALATION));
    assertThat(target(acknowledged, ServiceTargetKind.ACKNOWLEDGE_ESCALATION).status())
        .isEqualTo(ClockStatus.KEPT);
  }

  @Test
  void a_letter_is_to_be_answered_and_a_call_is_answered_already() {
    Instant received = newYork(MONDAY);
    Given letter =
        under(
            Matters.open(
                Category.INQUIRY, null, Priority.STANDARD, Channel.MAIL, received, received));
    assertThat(target(letter, ServiceTargetKind.FIRST_RESPONSE).dueAt())
        .isEqualTo(newYork("2026-03-02T17:00"));
    assertThat(
            opened(MONDAY).facts().clocks().targets().stream()
                .map(ServiceTarget::kind)
                .filter(ServiceTargetKind.FIRST_RESPONSE::equals))
        .isEmpty();

    Given answered = letter.did(contact("2026-03-02T10:00", Direction.OUTBOUND, false));
    assertThat(target(answered, ServiceTargetKind.FIRST_RESPONSE).status())
        .isEqualTo(ClockStatus.KEPT);
  }

  private static Given opened(String at) {
    return under(matter(Category.INQUIRY, null, Priority.STANDARD, at));
  }

  private static RequestInformation ask(String at, @Nullable Instant dueAt) {
    return new RequestInformation(
        CASE, CSR_ANNA, newYork(at), REQUEST, CLAIMS, "Was it paid?", dueAt, RULES.targets());
  }

  private static RecordInteraction contact(String at, Direction direction, boolean expectsReply) {
    return new RecordInteraction(
        CASE,
        CSR_ANNA,
        newYork(at),
        id(40),
        Channel.PHONE,
        direction,
        "About the bill.",
        expectsReply,
        newYork(at));
  }

  private static ServiceTarget target(Given story, ServiceTargetKind kind) {
    return story.facts().clocks().targets().stream()
        .filter(target -> target.kind() == kind)
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
