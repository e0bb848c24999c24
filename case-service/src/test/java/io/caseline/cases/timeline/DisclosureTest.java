package io.caseline.cases.timeline;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.ESCALATION;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.Given.id;
import static io.caseline.cases.People.APPEALS;
import static io.caseline.cases.People.AUDITOR;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CLAIMS_CARL;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.People.CSR_BEN;
import static io.caseline.cases.People.NURSE_MIA;
import static io.caseline.cases.People.SUPERVISOR_SARA;
import static io.caseline.cases.People.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.event.CaseEscalated;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.EscalationResolved;
import io.caseline.cases.event.NoteAdded;
import io.caseline.cases.event.Visibility;
import io.caseline.cases.model.Actor;
import io.caseline.web.security.Role;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DisclosureTest {

  @Nested
  class Notes {

    @Test
    void a_departments_note_is_withheld_from_other_departments() {
      for (Actor reader : List.of(CSR_ANNA, NURSE_MIA, SUPERVISOR_SARA, SYSTEM)) {
        assertThat(seenBy(reader, note(Visibility.DEPARTMENT)))
            .isEqualTo(
                new NoteAdded(
                    CASE, NOW, id(9), Disclosure.WITHHELD, Visibility.DEPARTMENT, "clara", CLAIMS));
      }
    }

    @Test
    void its_department_its_author_and_an_auditor_read_it() {
      var claraInAppeals = new Actor("clara", Role.SPECIALIST, APPEALS, null);
      for (Actor reader : List.of(CLAIMS_CLARA, CLAIMS_CARL, claraInAppeals, AUDITOR)) {
        assertThat(seenBy(reader, note(Visibility.DEPARTMENT)))
            .isEqualTo(note(Visibility.DEPARTMENT));
      }
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERNAL", "MEMBER"})
    void any_other_note_is_read_by_everybody_who_sees_the_case(Visibility visibility) {
      assertThat(seenBy(NURSE_MIA, note(visibility))).isEqualTo(note(visibility));
    }

    private static NoteAdded note(Visibility visibility) {
      return new NoteAdded(CASE, NOW, id(9), "Paid twice.", visibility, "clara", CLAIMS);
    }
  }

  @Nested
  class Confidential_escalations {

    @ParameterizedTest
    @EnumSource(names = {"CARE_SUPPORT", "PRIVACY"})
    void their_reason_and_outcome_are_withheld_from_everybody_outside(EscalationPath path) {
      for (Actor reader : List.of(CSR_BEN, CLAIMS_CLARA, SUPERVISOR_SARA, SYSTEM)) {
        assertThat(wordsSeenBy(reader, path))
            .containsExactly(Disclosure.WITHHELD, Disclosure.WITHHELD);
      }
    }

    @ParameterizedTest
    @CsvSource({"CARE_SUPPORT, care-support", "PRIVACY, compliance"})
    void the_people_of_the_path_who_raised_it_and_auditors_read_them(
        EscalationPath path, String department) {
      var ofThePath = new Actor("pia", Role.SPECIALIST, department, null);
      for (Actor reader : List.of(ofThePath, CSR_ANNA, AUDITOR)) {
        assertThat(wordsSeenBy(reader, path))
            .containsExactly("It cannot wait.", "The member is safe.");
      }
    }

    @ParameterizedTest
    @EnumSource(
        mode = EnumSource.Mode.EXCLUDE,
        names = {"CARE_SUPPORT", "PRIVACY"})
    void other_paths_are_open_to_everybody_who_sees_the_case(EscalationPath path) {
      assertThat(wordsSeenBy(CSR_BEN, path))
          .containsExactly("It cannot wait.", "The member is safe.");
    }

    @Test
    void that_there_was_one_is_not_withheld() {
      assertThat(seenBy(CSR_BEN, escalated(EscalationPath.CARE_SUPPORT)))
          .isEqualTo(
              new CaseEscalated(
                  CASE,
                  NOW,
                  ESCALATION,
                  EscalationPath.CARE_SUPPORT,
                  Disclosure.WITHHELD,
                  NOW.plusSeconds(900),
                  "anna"));
    }

    private static List<String> wordsSeenBy(Actor reader, EscalationPath path) {
      var disclosure = new Disclosure(reader);
      var escalated = (CaseEscalated) disclosure.of(escalated(path));
      var resolved =
          (EscalationResolved)
              disclosure.of(
                  new EscalationResolved(CASE, NOW, ESCALATION, "The member is safe.", "cora"));
      return List.of(escalated.reason(), resolved.outcome());
    }

    private static CaseEscalated escalated(EscalationPath path) {
      return new CaseEscalated(
          CASE, NOW, ESCALATION, path, "It cannot wait.", NOW.plusSeconds(900), "anna");
    }
  }

  @Test
  void the_history_stays_complete_for_everybody() {
    var events =
        anOpenCase().ownedBy(CSR_ANNA).asking(CLAIMS, CSR_ANNA).resolved().closed().events();
    var disclosure = new Disclosure(NURSE_MIA);

    assertThat(events.stream().map(disclosure::of).toList()).isEqualTo(events);
  }

  private static CaseEvent seenBy(Actor reader, CaseEvent event) {
    return new Disclosure(reader).of(event);
  }
}
