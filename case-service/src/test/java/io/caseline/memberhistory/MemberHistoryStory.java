package io.caseline.memberhistory;

import static io.caseline.testing.Lists.after;
import static io.caseline.testing.Lists.each;
import static io.caseline.testing.Lists.eachOfAllPages;
import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.CSR;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.NewCase;
import io.caseline.web.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A member's history over HTTP; the same on every database. */
abstract class MemberHistoryStory {

  @Autowired ApplicationContext application;

  Api anna;
  UUID memberId;
  String history;
  Instant now;

  @BeforeEach
  void people() {
    anna = Api.of(application).as("anna", CSR, "customer-service");
    memberId = UUID.randomUUID();
    history = "/v1/members/" + memberId + "/history";
    now = Instant.now();
  }

  @Test
  void shows_cases_and_interactions_the_newest_first_and_which_are_repeats() {
    Answer first = NewCase.in("customer-service").of(memberId).receivedAt(daysAgo(45)).by(anna);
    Answer second = NewCase.in("customer-service").of(memberId).receivedAt(daysAgo(20)).by(anna);
    Answer other =
        NewCase.in("customer-service")
            .of(memberId)
            .about("id card")
            .receivedAt(daysAgo(10))
            .by(anna);
    contact(second, "INBOUND", daysAgo(5));
    contact(second, "OUTBOUND", daysAgo(4));
    Answer last = contact(first, "INBOUND", daysAgo(1));

    Answer page = after(last, anna, history);

    assertThat(each("caseId", page))
        .containsExactly(id(first), id(second), id(second), id(other), id(second), id(first));
    assertThat(each("kind", page))
        .containsExactly(
            "INTERACTION",
            "INTERACTION",
            "INTERACTION",
            "CASE_OPENED",
            "CASE_OPENED",
            "CASE_OPENED");
    assertThat(each("direction", page))
        .containsExactly("INBOUND", "OUTBOUND", "INBOUND", "INBOUND", "INBOUND", "INBOUND");
    assertThat(each("repeat", page))
        .containsExactly("true", "false", "true", "false", "true", "false");
    JsonNode repeats = page.json().get("repeatContacts");
    assertThat(repeats.toString())
        .isEqualTo(
            "[{\"topic\":\"unpaid claim\",\"last7Days\":2,\"last30Days\":3},"
                + "{\"topic\":\"id card\",\"last7Days\":0,\"last30Days\":1}]");
    assertThat(page.json().at("/items/5/interactionId").isNull()).isTrue();
    assertThat(page.response().body()).doesNotContain("What was said");
  }

  @Test
  void repeats_within_thirty_days_count_and_before_do_not() {
    NewCase.in("customer-service").of(memberId).receivedAt(daysAgo(31)).by(anna);
    Answer last = NewCase.in("customer-service").of(memberId).receivedAt(now).by(anna);
    assertThat(each("repeat", after(last, anna, history))).containsExactly("false", "false");

    last = NewCase.in("customer-service").of(memberId).receivedAt(daysAgo(29)).by(anna);
    assertThat(each("repeat", after(last, anna, history))).containsExactly("true", "true", "false");
  }

  @Test
  void shows_each_case_as_it_is_now() {
    Answer opened = NewCase.in("customer-service").of(memberId).by(anna);
    Answer last =
        anna.post(
                "/v1/cases/" + id(opened) + "/resolve",
                "{\"outcome\":\"WITHDRAWN\",\"explanation\":\"Withdrawn.\",\"nextSteps\":[]}")
            .expect(200);

    JsonNode item = after(last, anna, history).json().at("/items/0");
    assertThat(item.get("caseStatus").asString()).isEqualTo("RESOLVED");
    assertThat(item.get("outcome").asString()).isEqualTo("WITHDRAWN");
  }

  @Test
  void comes_in_pages() {
    Answer last = null;
    for (int i = 0; i < 5; i++) {
      last = NewCase.in("customer-service").of(memberId).receivedAt(daysAgo(i / 2)).by(anna);
    }
    after(last, anna, history);

    assertThat(eachOfAllPages("caseId", anna, history + "?limit=2"))
        .hasSize(5)
        .doesNotHaveDuplicates();
    Answer page = anna.get(history + "?limit=2");
    assertThat(page.header("Link")).isPresent();
    UUID stranger = UUID.randomUUID();
    anna.get("/v1/members/" + stranger + "/history?cursor=" + page.text("/nextCursor")).expect(400);
    assertThat(each("kind", anna.get("/v1/members/" + stranger + "/history").expect(200)))
        .isEmpty();
  }

  @Test
  void to_a_partners_people_only_their_partners_cases_exist() {
    Api north =
        Api.of(application).as(new Caller("nina", Set.of(CSR), "customer-service", "north"));
    NewCase.in("customer-service").of(memberId).receivedAt(daysAgo(3)).by(anna);
    Answer norths = NewCase.in("customer-service").of(memberId).by(north);

    Answer seen = after(norths, north, history);
    assertThat(each("caseId", seen)).containsExactly(id(norths));
    assertThat(each("repeat", seen)).containsExactly("false");
    assertThat(seen.json().at("/repeatContacts/0/last30Days").asInt()).isEqualTo(1);
    assertThat(each("repeat", anna.get(history))).isEqualTo(List.of("true", "false"));
    Api.of(application).as("adam", ADMIN, null).get(history).expect(403);
  }

  private Answer contact(Answer opened, String direction, Instant at) {
    return anna.post(
            "/v1/cases/" + id(opened) + "/interactions",
            "{\"channel\":\"PHONE\",\"direction\":\"%s\",\"summary\":\"What was said\",\"occurredAt\":\"%s\"}"
                .formatted(direction, at))
        .expect(201);
  }

  private Instant daysAgo(int days) {
    return now.minus(Duration.ofDays(days));
  }

  private static String id(Answer opened) {
    return opened.text("/caseId");
  }
}
