package io.caseline.cases.confirmmember;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.OPENED;
import static io.caseline.cases.Given.aCaseOfAnUnconfirmedMember;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.People.SYSTEM;

import io.caseline.cases.event.MemberConfirmed;
import io.caseline.cases.event.MemberNotFound;
import org.junit.jupiter.api.Test;

class ConfirmMemberTest {

  @Test
  void a_member_is_confirmed_later_when_the_records_could_not_be_asked_at_first() {
    aCaseOfAnUnconfirmedMember()
        .when(new ConfirmMember(CASE, SYSTEM, NOW, true))
        .records(new MemberConfirmed(CASE, NOW));
  }

  @Test
  void a_member_whom_nobody_knows_is_said_to_be_so() {
    aCaseOfAnUnconfirmedMember()
        .when(new ConfirmMember(CASE, SYSTEM, NOW, false))
        .records(new MemberNotFound(CASE, NOW));
  }

  @Test
  void a_member_who_is_known_stays_known() {
    anOpenCase().when(new ConfirmMember(CASE, SYSTEM, NOW, true)).changesNothing();
    anOpenCase().when(new ConfirmMember(CASE, SYSTEM, NOW, false)).changesNothing();
  }

  @Test
  void a_member_who_was_not_found_may_be_found_later() {
    var notFound = aCaseOfAnUnconfirmedMember().and(new MemberNotFound(CASE, OPENED));

    notFound.when(new ConfirmMember(CASE, SYSTEM, NOW, false)).changesNothing();
    notFound
        .when(new ConfirmMember(CASE, SYSTEM, NOW, true))
        .records(new MemberConfirmed(CASE, NOW));
  }

  @Test
  void a_member_is_confirmed_on_an_ended_case_too() {
    aCaseOfAnUnconfirmedMember()
        .resolved()
        .closed()
        .when(new ConfirmMember(CASE, SYSTEM, NOW, true))
        .records(new MemberConfirmed(CASE, NOW));
  }
}
