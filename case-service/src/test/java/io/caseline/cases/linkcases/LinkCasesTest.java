package io.caseline.cases.linkcases;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.ESCALATION;
import static io.caseline.cases.Given.HANDOFF;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.OPENED;
import static io.caseline.cases.Given.OTHER_CASE;
import static io.caseline.cases.Given.REQUEST;
import static io.caseline.cases.Given.aCaseIn;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.People.CSR_BEN;
import static io.caseline.cases.People.CUSTOMER_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.event.CaseMarkedDuplicate;
import io.caseline.cases.event.CasesLinked;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.LinkKind;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.OpenItem;
import io.caseline.cases.model.Rejection.Reason;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkCasesTest {

  private static final String WHY = "The same bill.";

  @Test
  void a_case_is_linked_to_the_one_it_appeals() {
    anOpenCase()
        .when(link(OTHER_CASE, LinkKind.APPEAL_OF))
        .records(new CasesLinked(CASE, NOW, OTHER_CASE, LinkKind.APPEAL_OF, WHY));
  }

  @Test
  void an_ended_case_is_linked_to_the_one_that_goes_on() {
    anOpenCase()
        .resolved()
        .closed()
        .when(link(OTHER_CASE, LinkKind.FOLLOWED_UP_BY))
        .records(new CasesLinked(CASE, NOW, OTHER_CASE, LinkKind.FOLLOWED_UP_BY, WHY));
  }

  @Test
  void linking_twice_changes_nothing() {
    linked().when(link(OTHER_CASE, LinkKind.APPEAL_OF)).changesNothing();
  }

  @Test
  void two_cases_may_be_linked_in_two_ways() {
    linked()
        .when(link(OTHER_CASE, LinkKind.RELATED_TO))
        .records(new CasesLinked(CASE, NOW, OTHER_CASE, LinkKind.RELATED_TO, WHY));
  }

  @Test
  void refuses_to_link_a_case_to_itself() {
    anOpenCase().when(link(CASE, LinkKind.RELATED_TO)).isRefused(Reason.LINKED_TO_ITSELF);
  }

  @ParameterizedTest
  @EnumSource(LinkKind.class)
  void a_link_seen_from_the_other_case_and_back_is_the_same_link(LinkKind kind) {
    var seenFromTheOther = WhenCasesLinkedThenLinkBack.seenFromTheOther(kind);

    assertThat(WhenCasesLinkedThenLinkBack.seenFromTheOther(seenFromTheOther)).isEqualTo(kind);
  }

  @Nested
  class Marking_duplicates {

    @Test
    void a_duplicate_is_closed_and_linked_to_where_the_work_is_done() {
      anOpenCase()
          .when(duplicate(CSR_ANNA))
          .records(new CaseMarkedDuplicate(CASE, NOW, OTHER_CASE, WHY));
    }

    @Test
    void a_resolved_case_may_turn_out_to_be_a_duplicate() {
      anOpenCase()
          .resolved()
          .when(duplicate(CSR_ANNA))
          .records(new CaseMarkedDuplicate(CASE, NOW, OTHER_CASE, WHY));
    }

    @Test
    void marking_twice_changes_nothing() {
      anOpenCase()
          .and(new CaseMarkedDuplicate(CASE, OPENED, OTHER_CASE, WHY))
          .when(duplicate(CSR_ANNA))
          .changesNothing();
    }

    @Test
    void refuses_while_others_work_on_it() {
      anOpenCase()
          .asking(CLAIMS, CSR_ANNA)
          .handoffOffered(CUSTOMER_SERVICE, CLAIMS)
          .escalated(EscalationPath.CLINICAL, CSR_ANNA)
          .when(duplicate(CSR_ANNA))
          .isRefused(
              Reason.OPEN_WORK,
              "openRequests",
              List.of(new OpenItem(REQUEST, CLAIMS, "REQUESTED")),
              "openHandoffs",
              List.of(new OpenItem(HANDOFF, CLAIMS, "OFFERED")),
              "openEscalations",
              List.of(new OpenItem(ESCALATION, "CLINICAL", "RAISED")));
    }

    @Test
    void only_those_concerned_close_a_case_as_a_duplicate() {
      aCaseIn(CLAIMS)
          .when(duplicate(CSR_BEN))
          .isRefused(Reason.NOT_YOUR_DEPARTMENT, "allowedDepartments", List.of(CLAIMS));
    }

    @Test
    void refuses_a_duplicate_of_itself() {
      anOpenCase()
          .when(new MarkDuplicate(CASE, CSR_ANNA, NOW, CASE, false, WHY))
          .isRefused(Reason.LINKED_TO_ITSELF);
    }

    @Test
    void refuses_a_duplicate_of_a_duplicate_so_that_somebody_does_the_work() {
      anOpenCase()
          .when(new MarkDuplicate(CASE, CSR_ANNA, NOW, OTHER_CASE, true, WHY))
          .isRefused(Reason.DUPLICATE_OF_A_DUPLICATE);
    }

    @Test
    void a_closed_case_is_not_marked() {
      anOpenCase().resolved().closed().when(duplicate(CSR_ANNA)).isRefused(Reason.CASE_CLOSED);
    }

    private static MarkDuplicate duplicate(Actor by) {
      return new MarkDuplicate(CASE, by, NOW, OTHER_CASE, false, WHY);
    }
  }

  private static Given linked() {
    return anOpenCase().and(new CasesLinked(CASE, OPENED, OTHER_CASE, LinkKind.APPEAL_OF, WHY));
  }

  private static LinkCases link(UUID other, LinkKind kind) {
    return new LinkCases(CASE, CSR_ANNA, NOW, other, kind, WHY);
  }
}
