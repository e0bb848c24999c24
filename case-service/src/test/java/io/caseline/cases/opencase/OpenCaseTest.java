package io.caseline.cases.opencase;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.MEMBER;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.noCase;
import static io.caseline.cases.People.BRIGHTLINE;
import static io.caseline.cases.People.CSR_ANNA;
import static io.caseline.cases.People.CUSTOMER_SERVICE;
import static io.caseline.cases.People.PARTNERS_PAT;

import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.Requester;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Rejection.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenCaseTest {

  @Test
  void a_case_is_opened_in_a_department_that_is_responsible_from_the_start() {
    noCase().when(open(CSR_ANNA, NOW)).records(opened(CSR_ANNA, NOW, null));
  }

  @Test
  void a_letter_may_have_been_received_days_ago_and_the_clocks_start_there() {
    var received = NOW.minus(Duration.ofDays(4));

    noCase().when(open(CSR_ANNA, received)).records(opened(CSR_ANNA, received, null));
  }

  @Test
  void refuses_to_have_received_a_matter_in_the_future() {
    var tomorrow = NOW.plus(Duration.ofDays(1));

    noCase()
        .when(open(CSR_ANNA, tomorrow))
        .isRefused(Reason.RECEIVED_IN_THE_FUTURE, "receivedAt", tomorrow, "now", NOW);
  }

  @Test
  void a_case_opened_by_a_partners_person_belongs_to_that_partner() {
    noCase().when(open(PARTNERS_PAT, NOW)).records(opened(PARTNERS_PAT, NOW, BRIGHTLINE));
  }

  @Test
  void a_case_opens_though_its_member_could_not_be_confirmed() {
    noCase().when(open(CSR_ANNA, NOW, false)).records(opened(CSR_ANNA, NOW, null, false));
  }

  private static OpenCase open(Actor by, Instant receivedAt) {
    return open(by, receivedAt, true);
  }

  private static OpenCase open(Actor by, Instant receivedAt, boolean memberConfirmed) {
    return new OpenCase(
        CASE,
        by,
        NOW,
        "C-2026-000001",
        MEMBER,
        memberConfirmed,
        LineOfBusiness.COMMERCIAL,
        Category.APPEAL,
        RequestKind.PRE_SERVICE,
        Priority.STANDARD,
        "knee brace",
        "A knee brace",
        "The brace was denied.",
        Channel.MAIL,
        Requester.MEMBER,
        receivedAt,
        CUSTOMER_SERVICE);
  }

  private static CaseOpened opened(Actor by, Instant receivedAt, @Nullable String partner) {
    return opened(by, receivedAt, partner, true);
  }

  private static CaseOpened opened(
      Actor by, Instant receivedAt, @Nullable String partner, boolean memberConfirmed) {
    return new CaseOpened(
        CASE,
        NOW,
        "C-2026-000001",
        MEMBER,
        memberConfirmed,
        LineOfBusiness.COMMERCIAL,
        Category.APPEAL,
        RequestKind.PRE_SERVICE,
        Priority.STANDARD,
        "knee brace",
        "A knee brace",
        "The brace was denied.",
        Channel.MAIL,
        Requester.MEMBER,
        receivedAt,
        CUSTOMER_SERVICE,
        by.sub(),
        partner);
  }
}
