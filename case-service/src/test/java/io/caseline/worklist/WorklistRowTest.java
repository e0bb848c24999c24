package io.caseline.worklist;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.DUE;
import static io.caseline.cases.Given.OPENED;
import static io.caseline.cases.Given.OTHER_CASE;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.Given.id;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.CSR_ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.event.CaseExpedited;
import io.caseline.cases.event.CaseMarkedDuplicate;
import io.caseline.cases.event.ClockStart;
import io.caseline.cases.event.Consequence;
import io.caseline.cases.event.DeadlineMissed;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.InformationRequested;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.LegalClockStarted;
import io.caseline.cases.event.LegalClockUndetermined;
import io.caseline.cases.event.Outcome;
import io.caseline.cases.event.Tolling;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseStatus;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.testing.Unsealed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorklistRowTest {

  @Test
  void due_is_the_first_open_request_that_is_not_waiting_for_a_clarification() {
    Instant later = DUE.plus(Duration.ofDays(1));
    Given asked =
        anOpenCase()
            .asking(CLAIMS, CSR_ANNA)
            .and(
                new InformationRequested(
                    CASE, OPENED, id(40), "pharmacy", "And this?", later, "claims", "clara"));

    assertThat(row(asked).dueAt).isEqualTo(DUE);
    assertThat(row(asked.clarificationAskedBy(CLAIMS_CLARA)).dueAt).isEqualTo(later);
  }

  @Test
  void nothing_is_due_once_everything_is_answered() {
    Given answered = anOpenCase().asking(CLAIMS, CSR_ANNA).answeredBy(CLAIMS_CLARA);

    assertThat(row(answered).dueAt).isEqualTo(WorklistRow.NEVER);
    assertThat(row(answered).waitingOn).isEmpty();
  }

  @Test
  void distress_comes_before_any_other_escalation_and_that_before_expedited() {
    var expedited = new CaseExpedited(CASE, OPENED, "Pain.");
    List<Given> mostUrgentFirst =
        List.of(
            anOpenCase().escalated(EscalationPath.CARE_SUPPORT, CSR_ANNA).and(expedited),
            anOpenCase().escalated(EscalationPath.CARE_SUPPORT, CSR_ANNA),
            anOpenCase().escalated(EscalationPath.REGULATOR, CSR_ANNA).and(expedited),
            anOpenCase().escalated(EscalationPath.REGULATOR, CSR_ANNA),
            anOpenCase().and(expedited),
            anOpenCase(),
            anOpenCase().and(expedited).resolved());

    assertThat(mostUrgentFirst.stream().map(past -> row(past).urgency))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void a_missed_deadline_of_the_law_comes_after_distress_and_before_any_other_escalation() {
    var decision =
        new LegalClockStarted(
            CASE,
            OPENED,
            id(50),
            LegalClockKind.DECISION,
            "a-rule",
            1,
            "42 CFR 422",
            ClockStart.RECEIPT,
            OPENED,
            "PT24H",
            null,
            null,
            Tolling.NONE,
            Consequence.REPORT,
            "America/New_York",
            DUE,
            DUE);
    var missed = new DeadlineMissed(CASE, DUE, id(50), "a-rule", DUE);
    Given late = anOpenCase().and(decision).and(missed);

    assertThat(row(late).legalMissed).isTrue();
    assertThat(row(late).legalDueAt).isEqualTo(DUE);
    assertThat(
            List.of(
                row(anOpenCase().escalated(EscalationPath.CARE_SUPPORT, CSR_ANNA)).urgency,
                row(late).urgency,
                row(anOpenCase().escalated(EscalationPath.REGULATOR, CSR_ANNA)).urgency))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void nobody_is_asked_for_the_clock_of_a_case_that_is_closed_as_a_duplicate() {
    Given unknown =
        anOpenCase()
            .and(
                new LegalClockUndetermined(
                    CASE, OPENED, LegalClockKind.DECISION, false, List.of("a-rule")));
    assertThat(row(unknown).clockUndetermined).isTrue();

    assertThat(row(unknown.and(new CaseMarkedDuplicate(CASE, DUE, OTHER_CASE, null))))
        .extracting(row -> row.status, row -> row.clockUndetermined)
        .containsExactly(CaseStatus.CLOSED, false);
  }

  @Test
  void a_resolved_case_shows_its_outcome_until_it_is_reopened() {
    Given resolved = anOpenCase().resolved();

    assertThat(row(resolved).status).isEqualTo(CaseStatus.RESOLVED);
    assertThat(row(resolved).outcome).isEqualTo(Outcome.RESOLVED_FOR_MEMBER);
    assertThat(row(resolved.reopened()).outcome).isNull();
    assertThat(row(resolved.reopened()).reopenings).isEqualTo(1);
  }

  @Test
  void the_escalations_of_a_row_survive_its_column() {
    var column = new EscalationPaths();
    Stream.of(
            List.<EscalationPath>of(),
            List.of(EscalationPath.CLINICAL),
            List.of(EscalationPath.values()))
        .forEach(
            paths ->
                assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(paths)))
                    .isEqualTo(paths));
    assertThat(column.convertToDatabaseColumn(List.of(EscalationPath.values())))
        .as("fits the column")
        .hasSizeLessThanOrEqualTo(200);
  }

  private static WorklistRow row(Given past) {
    var events = past.events();
    return WorklistRow.of(
        new ReplayedCase(Case.replay(events).existing(), events.size(), id(events.size()), OPENED),
        new Unsealed());
  }
}
