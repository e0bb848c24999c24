package io.caseline.inbox;

import static io.caseline.cases.Given.DUE;
import static io.caseline.cases.Given.OPENED;
import static io.caseline.testing.Lists.after;
import static io.caseline.testing.Lists.each;
import static io.caseline.testing.Lists.eachOfAllPages;
import static io.caseline.testing.Lists.only;
import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SPECIALIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.cases.Given;
import io.caseline.cases.event.InformationProvided;
import io.caseline.cases.event.InformationRequested;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseFacts;
import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.Lists;
import io.caseline.testing.NewCase;
import io.caseline.testing.Unsealed;
import io.caseline.web.security.Caller;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What lies with a department, over HTTP; the same on every database. */
abstract class InboxStory {

  @Autowired ApplicationContext application;
  @Autowired EntityManager rows;
  @Autowired TransactionTemplate transaction;
  @Autowired AnswerTimes answerTimes;

  Api api;
  Api anna;
  Api specialist;
  String department;
  String asked;
  String offered;

  @BeforeEach
  void people() {
    api = Api.of(application);
    anna = api.as("anna", CSR, "customer-service");
    department = Lists.newDepartment(api.as("adam", ADMIN, null));
    specialist = api.as("sofia", SPECIALIST, department);
    asked = "/v1/departments/" + department + "/information-requests";
    offered = "/v1/departments/" + department + "/handoffs";
  }

  @Test
  void a_question_stays_in_the_inbox_until_it_is_answered() {
    Answer opened = NewCase.in("customer-service").by(anna);
    Answer question = ask(anna, opened, Instant.now().plusSeconds(3600));
    String request = path(opened) + "/information-requests/" + question.text("/id");

    JsonNode item = only(after(question, specialist, asked));
    assertThat(item.get("id").asString()).isEqualTo(question.text("/id"));
    assertThat(item.get("caseId").asString()).isEqualTo(opened.text("/caseId"));
    assertThat(item.get("question").asString()).isEqualTo("Was it paid?");
    assertThat(item.get("status").asString()).isEqualTo("REQUESTED");
    assertThat(item.get("askedBy").asString()).isEqualTo("anna");
    assertThat(item.get("askedByDepartment").asString()).isEqualTo("customer-service");
    assertThat(item.get("overdue").asBoolean()).isFalse();

    Answer accepted = specialist.post(request + "/accept").expect(200);
    assertThat(only(after(accepted, specialist, asked)).get("acceptedBy").asString())
        .isEqualTo("sofia");

    Answer expedited = anna.post(path(opened) + "/expedite", "{\"reason\":\"Pain.\"}").expect(200);
    assertThat(only(after(expedited, specialist, asked)).get("priority").asString())
        .isEqualTo("EXPEDITED");

    Answer answered = specialist.post(request + "/provide", "{\"answer\":\"It was.\"}").expect(200);
    assertThat(each("id", after(answered, specialist, asked))).isEmpty();
    assertThat(only(specialist.get(asked + "?status=ANSWERED")).get("settledAt").isNull())
        .isFalse();
    assertThat(each("id", specialist.get(asked + "?status=ANSWERED,REQUESTED"))).hasSize(1);
  }

  @Test
  void a_question_that_is_passed_on_moves_to_the_other_inbox() {
    Answer opened = NewCase.in("customer-service").by(anna);
    Answer question = ask(anna, opened, Instant.now().plusSeconds(3600));
    String other = Lists.newDepartment(api.as("adam", ADMIN, null));

    Answer redirected =
        specialist
            .post(
                path(opened) + "/information-requests/" + question.text("/id") + "/redirect",
                "{\"department\":\"%s\",\"reason\":\"Theirs.\"}".formatted(other))
            .expect(200);

    assertThat(each("id", after(redirected, specialist, asked))).isEmpty();
    assertThat(
            each(
                "id",
                api.as("otto", SPECIALIST, other)
                    .get("/v1/departments/" + other + "/information-requests")))
        .containsExactly(question.text("/id"));
  }

  @Test
  void the_first_due_comes_first_and_what_is_overdue_can_be_asked_for() {
    Answer opened = NewCase.in("customer-service").by(anna);
    Answer late = ask(anna, opened, Instant.now().plusSeconds(7200));
    Answer early = ask(anna, opened, Instant.now().plusMillis(1500));
    after(early, specialist, asked);

    assertThat(eachOfAllPages("id", specialist, asked + "?limit=1"))
        .containsExactly(early.text("/id"), late.text("/id"));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(each("id", specialist.get(asked + "?overdue=true")))
                    .containsExactly(early.text("/id")));
    assertThat(each("id", specialist.get(asked + "?overdue=false")))
        .containsExactly(late.text("/id"));
    assertThat(work().get("openWork").asInt()).isEqualTo(2);
    assertThat(work().get("overdueWork").asInt()).isEqualTo(1);

    Answer clarification =
        specialist
            .post(
                path(opened) + "/information-requests/" + early.text("/id") + "/ask-clarification",
                "{\"question\":\"Which bill?\"}")
            .expect(200);
    assertThat(each("id", after(clarification, specialist, asked + "?overdue=true"))).isEmpty();
  }

  @Test
  void a_handoff_stays_in_the_inbox_until_it_is_settled() {
    Answer opened = NewCase.in("customer-service").by(anna);
    Answer offer =
        anna.post(
                path(opened) + "/handoffs",
                "{\"department\":\"%s\",\"reason\":\"It is theirs.\"}".formatted(department))
            .expect(201);

    JsonNode item = only(after(offer, specialist, offered));
    assertThat(item.get("id").asString()).isEqualTo(offer.text("/id"));
    assertThat(item.get("from").asString()).isEqualTo("customer-service");
    assertThat(item.get("to").asString()).isEqualTo(department);
    assertThat(item.get("reason").asString()).isEqualTo("It is theirs.");
    assertThat(item.get("status").asString()).isEqualTo("OFFERED");

    Answer accepted =
        specialist.post(path(opened) + "/handoffs/" + offer.text("/id") + "/accept").expect(200);
    assertThat(each("id", after(accepted, specialist, offered))).isEmpty();
    assertThat(only(specialist.get(offered + "?status=ACCEPTED")).get("settledBy").asString())
        .isEqualTo("sofia");
    assertThat(
            after(accepted, anna, "/v1/departments")
                .json()
                .get("items")
                .valueStream()
                .filter(it -> it.get("id").asString().equals(department))
                .findFirst()
                .orElseThrow()
                .get("openWork")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void an_inbox_is_for_its_department_and_for_auditors() {
    for (String inbox : List.of(asked, offered)) {
      Answer refused = anna.get(inbox).expect(403);
      assertThat(refused.problem()).isEqualTo("not-your-department");
      assertThat(refused.text("/allowedDepartments/0")).isEqualTo(department);
      api.as("ada", AUDITOR, null).get(inbox).expect(200);
      api.as("adam", ADMIN, null).get(inbox).expect(403);
      assertThat(specialist.get(inbox + "?status=LOST").expect(400).text("/errors/0/parameter"))
          .isEqualTo("status");
    }
    anna.get("/v1/departments/nowhere/handoffs").expect(404);
  }

  @Test
  void a_partners_people_find_what_belongs_to_their_cases_only() {
    Api north = api.as(new Caller("nina", Set.of(CSR), "customer-service", "north"));
    Api northsSpecialist = api.as(new Caller("nils", Set.of(SPECIALIST), department, "north"));
    Instant due = Instant.now().plusSeconds(3600);
    Answer own = ask(anna, NewCase.in("customer-service").by(anna), due);
    Answer norths = ask(north, NewCase.in("customer-service").by(north), due);
    after(norths, specialist, asked);

    assertThat(each("id", specialist.get(asked)))
        .containsExactlyInAnyOrder(own.text("/id"), norths.text("/id"));
    assertThat(each("id", northsSpecialist.get(asked))).containsExactly(norths.text("/id"));
    assertThat(work(northsSpecialist).get("openWork").asInt()).isEqualTo(1);
    assertThat(work(specialist).get("openWork").asInt()).isEqualTo(2);
  }

  @Test
  void the_median_of_the_answers_of_ninety_days_is_told() {
    assertThat(work().get("medianAnswerTime").isNull()).isTrue();
    Instant now = OPENED.plus(Duration.ofDays(100));
    answered(now.minus(Duration.ofDays(91)), Duration.ofDays(20));
    answered(now.minus(Duration.ofDays(89)), Duration.ofHours(3));
    answered(now.minus(Duration.ofDays(50)), Duration.ofHours(1));
    answered(now.minus(Duration.ofDays(1)), Duration.ofHours(9));
    answered(now.minus(Duration.ofDays(1)), Duration.ofHours(5));

    assertThat(answerTimes.medians(null, now).get(department)).isEqualTo(Duration.ofHours(4));
    assertThat(answerTimes.medians("north", now)).doesNotContainKey(department);
  }

  /** A request that was answered at a time, after some while. */
  private void answered(Instant at, Duration taken) {
    UUID requestId = UUID.randomUUID();
    CaseFacts facts =
        Case.replay(
                Given.anOpenCase()
                    .and(
                        new InformationRequested(
                            Given.CASE,
                            at.minus(taken),
                            requestId,
                            department,
                            "Was it paid?",
                            DUE,
                            "customer-service",
                            "anna"),
                        new InformationProvided(Given.CASE, at, requestId, "It was.", "sofia"))
                    .events())
            .existing()
            .facts();
    transaction.executeWithoutResult(
        status ->
            rows.persist(
                RequestRow.of(
                    facts.collaboration().informationRequests().getFirst(),
                    facts,
                    3,
                    new Unsealed())));
  }

  private JsonNode work() {
    return work(anna);
  }

  private JsonNode work(Api reader) {
    return reader
        .get("/v1/departments")
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .filter(item -> item.get("id").asString().equals(department))
        .findFirst()
        .orElseThrow();
  }

  private Answer ask(Api by, Answer opened, Instant dueAt) {
    return by.post(
            path(opened) + "/information-requests",
            "{\"department\":\"%s\",\"question\":\"Was it paid?\",\"dueAt\":\"%s\"}"
                .formatted(department, dueAt))
        .expect(201);
  }

  private static String path(Answer opened) {
    return "/v1/cases/" + opened.text("/caseId");
  }
}
