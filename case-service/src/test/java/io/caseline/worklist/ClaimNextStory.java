package io.caseline.worklist;

import static io.caseline.testing.Lists.after;
import static io.caseline.testing.Lists.each;
import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SPECIALIST;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.model.Actor;
import io.caseline.cases.model.WorkQueue;
import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.Lists;
import io.caseline.testing.NewCase;
import io.caseline.web.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A department's queue and taking the next case from it; the same on every database. */
abstract class ClaimNextStory {

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;

  Api api;
  Api anna;
  Api specialist;
  String department;
  String queue;

  @BeforeEach
  void people() {
    api = Api.of(application);
    anna = api.as("anna", CSR, "customer-service");
    department = Lists.newDepartment(api.as("adam", ADMIN, null));
    specialist = api.as("sofia", SPECIALIST, department);
    queue = "/v1/departments/" + department + "/queue";
  }

  @Test
  void the_most_urgent_case_comes_first() {
    Answer oldest = open(NewCase.in(department).receivedAt(MONDAY));
    Answer older = open(NewCase.in(department).receivedAt(MONDAY.plusSeconds(1)));
    Answer dueLater = due(open(NewCase.in(department)), Duration.ofHours(2));
    Answer dueFirst = due(open(NewCase.in(department)), Duration.ofHours(1));
    Answer expedited = open(NewCase.in(department).expedited());
    Answer escalated = escalated(open(NewCase.in(department)), "SUPERVISOR");
    Answer distressed = escalated(open(NewCase.in(department)), "CARE_SUPPORT");
    List<String> wanted =
        List.of(distressed, escalated, expedited, dueFirst, dueLater, oldest, older).stream()
            .map(ClaimNextStory::id)
            .toList();
    Answer last = anna.post("/v1/cases/" + id(older) + "/take-ownership").expect(200);

    assertThat(each("caseId", after(last, specialist, queue))).isEqualTo(wanted);

    List<String> claimed = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Answer answer = specialist.post(queue + "/claim-next").expect(200);
      assertThat(answer.eventTypes()).containsExactly("WorkAssigned");
      claimed.add(id(answer));
    }
    assertThat(claimed).isEqualTo(wanted);
    assertThat(specialist.post(queue + "/claim-next").expect(404).problem())
        .isEqualTo("queue-empty");
    assertThat(specialist.get("/v1/cases/" + id(older)).text("/assignee")).isEqualTo("sofia");
  }

  @Test
  void a_case_that_is_no_longer_to_be_had_is_passed_over() {
    Answer taken = open(NewCase.in(department).receivedAt(MONDAY));
    Answer resolved = open(NewCase.in(department).receivedAt(MONDAY.plusSeconds(1)));
    Answer free = open(NewCase.in(department).receivedAt(MONDAY.plusSeconds(2)));
    after(free, specialist, queue);
    // The rows may or may not have heard of these two when the next case is claimed.
    specialist.post("/v1/cases/" + id(taken) + "/assign-work", "{\"agent\":\"lee\"}").expect(200);
    specialist
        .post(
            "/v1/cases/" + id(resolved) + "/resolve",
            "{\"outcome\":\"WITHDRAWN\",\"explanation\":\"Withdrawn.\",\"nextSteps\":[]}")
        .expect(200);

    assertThat(id(specialist.post(queue + "/claim-next").expect(200))).isEqualTo(id(free));
  }

  @Test
  void a_row_that_is_wrong_stands_in_nobodys_way() {
    Answer taken = open(NewCase.in(department).receivedAt(MONDAY));
    Answer free = open(NewCase.in(department).receivedAt(MONDAY.plusSeconds(1)));
    Answer assigned =
        specialist
            .post("/v1/cases/" + id(taken) + "/assign-work", "{\"agent\":\"lee\"}")
            .expect(200);
    after(assigned, specialist, queue);
    jdbc.sql("update worklist_case set assignee = null where case_id = ?")
        .param(UUID.fromString(id(taken)))
        .update();

    assertThat(id(specialist.post(queue + "/claim-next").expect(200))).isEqualTo(id(free));
  }

  @Test
  void sixteen_callers_at_once_never_get_the_same_case_and_lose_none() throws Exception {
    int cases = 40;
    int callers = 16;
    List<String> opened = new ArrayList<>();
    Answer last = null;
    for (int i = 0; i < cases; i++) {
      last = open(NewCase.in(department));
      opened.add(id(last));
    }
    after(last, specialist, queue);

    List<String> claimed = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(callers)) {
      List<Callable<List<String>>> everybody = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        Api caller = api.as("caller-" + i, SPECIALIST, department);
        everybody.add(() -> claimUntilEmpty(caller));
      }
      for (Future<List<String>> mine : threads.invokeAll(everybody)) {
        claimed.addAll(mine.get());
      }
    }

    assertThat(claimed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(opened);
  }

  @Test
  void nobody_waits_for_who_is_about_to_take_a_case_but_gets_the_next_one() {
    othersGetTheNextCaseWhileOneIsTakenFrom(application.getBean(WorkQueue.class));
  }

  final void othersGetTheNextCaseWhileOneIsTakenFrom(WorkQueue slow) {
    Answer first = open(NewCase.in(department).receivedAt(MONDAY));
    Answer second = open(NewCase.in(department).receivedAt(MONDAY.plusSeconds(1)));
    after(second, specialist, queue);

    new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(
            transaction -> {
              assertThat(slow.next(department, new Actor("slow", SPECIALIST, department, null)))
                  .contains(UUID.fromString(id(first)));
              assertThat(id(specialist.post(queue + "/claim-next").expect(200)))
                  .isEqualTo(id(second));
              specialist.post(queue + "/claim-next").expect(404);
              transaction.setRollbackOnly();
            });

    assertThat(id(specialist.post(queue + "/claim-next").expect(200)))
        .as("it was not taken after all")
        .isEqualTo(id(first));
  }

  private List<String> claimUntilEmpty(Api caller) {
    List<String> mine = new ArrayList<>();
    Answer answer = caller.post(queue + "/claim-next");
    while (answer.status() == 200) {
      mine.add(id(answer));
      answer = caller.post(queue + "/claim-next");
    }
    assertThat(answer.expect(404).problem()).isEqualTo("queue-empty");
    return mine;
  }

  @Test
  void the_same_key_gets_the_same_case() {
    open(NewCase.in(department));
    after(open(NewCase.in(department)), specialist, queue);

    Answer first = specialist.post(queue + "/claim-next", "", "Idempotency-Key", "\"k\"");
    Answer again = specialist.post(queue + "/claim-next", "", "Idempotency-Key", "\"k\"");

    assertThat(id(again.expect(200))).isEqualTo(id(first.expect(200)));
    assertThat(again.header("Idempotency-Replayed")).contains("true");
    assertThat(id(specialist.post(queue + "/claim-next").expect(200))).isNotEqualTo(id(first));
  }

  @Test
  void only_the_department_takes_from_its_queue() {
    Answer refused = anna.post(queue + "/claim-next").expect(403);

    assertThat(refused.problem()).isEqualTo("not-your-department");
    assertThat(refused.text("/allowedDepartments/0")).isEqualTo(department);
    anna.get(queue).expect(200);
    anna.get("/v1/departments/nowhere/queue").expect(404);
    anna.post("/v1/departments/nowhere/queue/claim-next").expect(404);
  }

  @Test
  void a_partners_people_take_their_partners_cases_only() {
    Api north = api.as(new Caller("nina", Set.of(CSR), department, "north"));
    open(NewCase.in(department));
    Answer norths = NewCase.in(department).by(north);
    after(norths, north, queue);

    assertThat(id(north.post(queue + "/claim-next").expect(200))).isEqualTo(id(norths));
    north.post(queue + "/claim-next").expect(404);
  }

  private Answer open(NewCase newCase) {
    return newCase.by(anna);
  }

  private Answer due(Answer opened, Duration in) {
    anna.post(
            "/v1/cases/" + id(opened) + "/information-requests",
            "{\"department\":\"pharmacy\",\"question\":\"Was it paid?\",\"dueAt\":\"%s\"}"
                .formatted(Instant.now().plus(in)))
        .expect(201);
    return opened;
  }

  private Answer escalated(Answer opened, String path) {
    anna.post(
            "/v1/cases/" + id(opened) + "/escalations",
            "{\"path\":\"%s\",\"reason\":\"It cannot wait.\"}".formatted(path))
        .expect(201);
    return opened;
  }

  private static String id(Answer answer) {
    return answer.text("/caseId");
  }
}
