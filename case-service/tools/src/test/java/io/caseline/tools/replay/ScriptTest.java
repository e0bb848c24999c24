package io.caseline.tools.replay;

import static io.caseline.tools.replay.Logs.incident;
import static io.caseline.tools.replay.Logs.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.tools.client.Person;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {

  private static final Instant SAVED = Instant.parse("2016-02-29T01:23:00Z");
  private static final Person IN_1 = Person.specialist("agent-21", "group-1");
  private static final Person IN_2 = Person.specialist("agent-21", "group-2");

  @Test
  void opens_a_case_as_its_callers_representative_in_the_first_group() {
    Script script = Script.of(incident(row("New", "Group 1", 0)));

    assertThat(script.opener()).isEqualTo(Person.csr("csr-8"));
    assertThat(script.openedIn()).isEqualTo("group-1");
    assertThat(script.steps()).isEmpty();
  }

  @Test
  void opens_a_case_in_the_first_group_that_the_log_knows() {
    Script script = Script.of(incident(row("New", "?", 0), row("Active", "Group 2", 0)));

    assertThat(script.openedIn()).isEqualTo("group-2");
    assertThat(script.steps()).isEmpty();
  }

  @Test
  void leaves_a_case_without_any_group_with_customer_service() {
    Script script = Script.of(incident(row("New", "?", 0), row("Resolved", "?", 0)));

    assertThat(script.openedIn()).isEqualTo("customer-service");
    assertThat(script.steps())
        .containsExactly(new Step.Resolve(Person.csr("agent-21"), "RESOLVED_FOR_MEMBER"));
  }

  @Test
  void hands_off_when_the_group_changes_and_not_when_it_is_unknown() {
    assertThat(steps(row("New", "Group 1", 0), row("New", "?", 0), row("Active", "Group 2", 0)))
        .containsExactly(new Step.HandOff(IN_1, IN_2));
    assertThat(steps(row("New", "Group 1", 0), row("New", "?", 0), row("Active", "Group 1", 0)))
        .isEmpty();
  }

  @Test
  void hands_off_before_it_resolves_when_one_row_shows_both() {
    assertThat(steps(row("New", "Group 1", 0), row("Resolved", "Group 2", 0)))
        .containsExactly(
            new Step.HandOff(IN_1, IN_2), new Step.Resolve(IN_2, "RESOLVED_FOR_MEMBER"));
  }

  @Test
  void asks_the_member_and_hears_from_them_when_the_state_moves_on() {
    assertThat(
            steps(
                row("Awaiting User Info", "Group 1", 0),
                row("Awaiting User Info", "Group 1", 0),
                row("Active", "Group 1", 0)))
        .containsExactly(new Step.AskMember(IN_1, SAVED), new Step.HearFromMember(IN_1, SAVED));
  }

  @Test
  void asks_a_department_for_whom_the_incident_waits_and_answers_when_the_state_moves_on() {
    assertThat(
            steps(
                row("Awaiting Vendor", "Group 1", 0),
                row("Awaiting Evidence", "Group 1", 0),
                row("Awaiting Problem", "Group 1", 0),
                row("Resolved", "Group 1", 0)))
        .containsExactly(
            new Step.AskDepartment(IN_1, "provider-relations", "What does the vendor say?"),
            new Step.AnswerRequest(Person.specialist("agent-21", "provider-relations")),
            new Step.AskDepartment(IN_1, "compliance", "Which evidence is there?"),
            new Step.AnswerRequest(Person.specialist("agent-21", "compliance")),
            new Step.AskDepartment(IN_1, "problem-management", "What is the cause behind this?"),
            new Step.AnswerRequest(Person.specialist("agent-21", "problem-management")),
            new Step.Resolve(IN_1, "RESOLVED_FOR_MEMBER"));
  }

  @Test
  void keeps_an_open_request_while_the_work_moves() {
    assertThat(
            steps(
                row("Awaiting Vendor", "Group 1", 0),
                row("Awaiting Vendor", "Group 2", 0),
                row("Active", "Group 2", 0)))
        .extracting(step -> (Object) step.getClass())
        .containsExactly(Step.AskDepartment.class, Step.HandOff.class, Step.AnswerRequest.class);
  }

  @Test
  void reopens_what_goes_on_after_it_was_resolved_or_closed() {
    assertThat(
            steps(
                row("Resolved", "Group 1", 0),
                row("Active", "Group 1", 1),
                row("Resolved", "Group 1", 1),
                row("Closed", "Group 1", 1),
                row("Awaiting User Info", "Group 2", 2)))
        .containsExactly(
            new Step.Resolve(IN_1, "RESOLVED_FOR_MEMBER"),
            new Step.Reopen(IN_1),
            new Step.Resolve(IN_1, "RESOLVED_FOR_MEMBER"),
            new Step.Close(IN_1),
            new Step.Reopen(IN_1),
            new Step.HandOff(IN_1, IN_2),
            new Step.AskMember(IN_2, SAVED));
  }

  @Test
  void reopens_and_resolves_again_what_only_the_count_shows_as_reopened() {
    assertThat(steps(row("Resolved", "Group 1", 0), row("Resolved", "Group 1", 1)))
        .containsExactly(
            new Step.Resolve(IN_1, "RESOLVED_FOR_MEMBER"),
            new Step.Reopen(IN_1),
            new Step.Resolve(IN_1, "RESOLVED_FOR_MEMBER"));
  }

  @Test
  void resolves_before_it_closes_what_was_never_resolved() {
    assertThat(steps(row("New", "Group 1", 0), row("Closed", "Group 1", 0)))
        .containsExactly(new Step.Resolve(IN_1, "NO_ACTION_NEEDED"), new Step.Close(IN_1));
  }

  @Test
  void does_nothing_for_a_row_that_says_nothing_new() {
    assertThat(
            steps(
                row("Closed", "Group 1", 0),
                row("Closed", "Group 1", 0),
                row("-100", "Group 1", 0),
                row("Resolved", "Group 1", 0)))
        .hasSize(2);
  }

  private static List<Step> steps(String... rows) {
    return Script.of(incident(rows)).steps();
  }
}
