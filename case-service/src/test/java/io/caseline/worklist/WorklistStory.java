package io.caseline.worklist;

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

import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.Lists;
import io.caseline.testing.NewCase;
import io.caseline.web.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The worklist over HTTP; the same on every database. */
abstract class WorklistStory {

  @Autowired ApplicationContext application;

  Api anna;
  Api specialist;
  String department;
  String list;

  @BeforeEach
  void people() {
    Api api = Api.of(application);
    anna = api.as("anna", CSR, "customer-service");
    department = Lists.newDepartment(api.as("adam", ADMIN, null));
    specialist = api.as("sofia", SPECIALIST, department);
    list = "/v1/cases?department=" + department;
  }

  @Test
  void shows_what_a_list_needs_of_a_case() {
    UUID memberId = UUID.randomUUID();
    Answer opened = NewCase.in(department).of(memberId).expedited().by(anna);
    String path = path(opened);
    anna.post(path + "/take-ownership").expect(200);
    specialist.post(path + "/assign-work", "{\"agent\":\"sofia\"}").expect(200);
    anna.post(path + "/escalations", "{\"path\":\"CLINICAL\",\"reason\":\"Pain.\"}").expect(201);
    specialist
        .post(path + "/handoffs", "{\"department\":\"appeals\",\"reason\":\"Theirs.\"}")
        .expect(201);
    Answer asked = ask(anna, path, "pharmacy", Instant.now().plusSeconds(3600)).expect(201);

    JsonNode item = only(after(asked, anna, list));

    assertThat(item.get("caseId").asString()).isEqualTo(opened.text("/caseId"));
    assertThat(item.get("caseNumber").asString()).startsWith("C-");
    assertThat(item.get("version").asString()).isEqualTo(anna.get(path).text("/version"));
    assertThat(item.get("status").asString()).isEqualTo("OPEN");
    assertThat(item.get("memberId").asString()).isEqualTo(memberId.toString());
    assertThat(item.get("memberStatus").asString()).isEqualTo("CONFIRMED");
    assertThat(item.get("lineOfBusiness").asString()).isEqualTo("MEDICARE_ADVANTAGE");
    assertThat(item.get("category").asString()).isEqualTo("CLAIM");
    assertThat(item.get("request").isNull()).isTrue();
    assertThat(item.get("priority").asString()).isEqualTo("EXPEDITED");
    assertThat(item.get("topic").asString()).isEqualTo("unpaid claim");
    assertThat(item.get("subject").asString()).isEqualTo("Laboratory claim not paid");
    assertThat(item.get("channel").asString()).isEqualTo("PHONE");
    assertThat(item.get("owner").asString()).isEqualTo("anna");
    assertThat(item.get("responsibleDepartment").asString()).isEqualTo(department);
    assertThat(item.get("assignee").asString()).isEqualTo("sofia");
    assertThat(item.get("waitingOn").toString()).isEqualTo("[\"pharmacy\"]");
    assertThat(item.get("dueAt").isNull()).isFalse();
    assertThat(item.get("overdue").asBoolean()).isFalse();
    assertThat(item.get("openEscalations").toString()).isEqualTo("[\"CLINICAL\"]");
    assertThat(item.get("pendingHandoffTo").asString()).isEqualTo("appeals");
    assertThat(item.get("outcome").isNull()).isTrue();
    assertThat(item.get("reopenings").asInt()).isZero();
    assertThat(item.has("lastEventAt")).isTrue();
    assertThat(item.has("description")).isFalse();
  }

  @Test
  void a_resolved_case_waits_on_nobody_and_shows_how_it_ended() {
    String path = path(NewCase.in(department).by(anna));
    ask(anna, path, "pharmacy", Instant.now().plusSeconds(3600)).expect(201);
    Answer resolved =
        specialist
            .post(
                path + "/resolve",
                """
                {"outcome":"RESOLVED_FOR_MEMBER","explanation":"Paid.","nextSteps":[],"withdrawOpen":true}
                """)
            .expect(200);

    JsonNode item = only(after(resolved, anna, list));

    assertThat(item.get("status").asString()).isEqualTo("RESOLVED");
    assertThat(item.get("outcome").asString()).isEqualTo("RESOLVED_FOR_MEMBER");
    assertThat(item.get("waitingOn")).isEmpty();
    assertThat(item.get("dueAt").isNull()).isTrue();
  }

  @Test
  void every_filter_narrows_the_list() {
    UUID memberId = UUID.randomUUID();
    Answer grievance = NewCase.in(department).as("GRIEVANCE").of(memberId).by(anna);
    Answer owned = NewCase.in(department).about("id card").by(anna);
    Answer asked = NewCase.in(department).as("APPEAL").by(anna);
    String owner = "o-" + UUID.randomUUID();
    Api.of(application)
        .as(owner, CSR, "customer-service")
        .post(path(owned) + "/take-ownership")
        .expect(200);
    specialist.post(path(owned) + "/assign-work", "{\"agent\":\"sofia\"}").expect(200);
    specialist.post(path(grievance) + "/close").expect(409);
    Instant due = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS);
    Answer last = ask(anna, path(asked), "pharmacy", due).expect(201);
    after(last, anna, list);

    assertThat(found("")).containsExactlyInAnyOrder(id(grievance), id(owned), id(asked));
    assertThat(found("&status=OPEN")).hasSize(3);
    assertThat(found("&status=RESOLVED,CLOSED")).isEmpty();
    assertThat(found("&status=OPEN&status=CLOSED")).hasSize(3);
    assertThat(found("&category=GRIEVANCE")).containsExactly(id(grievance));
    assertThat(found("&category=GRIEVANCE,APPEAL"))
        .containsExactlyInAnyOrder(id(grievance), id(asked));
    assertThat(found("&owner=" + owner)).containsExactly(id(owned));
    assertThat(found("&assignee=sofia")).containsExactly(id(owned));
    assertThat(found("&memberId=" + memberId)).containsExactly(id(grievance));
    assertThat(found("&waitingOn=pharmacy")).containsExactly(id(asked));
    assertThat(found("&waitingOn=pharmacy,MEMBER")).containsExactly(id(asked));
    assertThat(found("&waitingOn=claims")).isEmpty();
    assertThat(found("&dueBefore=" + due.plusMillis(1))).containsExactly(id(asked));
    assertThat(found("&dueBefore=" + due)).isEmpty();
    assertThat(found("&overdue=true")).isEmpty();
    assertThat(found("&overdue=false")).hasSize(3);
    assertThat(found("&q=ID%20c")).containsExactly(id(owned));
    assertThat(found("&q=laboratory")).as("subjects are not searched").isEmpty();
    assertThat(found("&q=%25")).as("no wildcard").isEmpty();
    assertThat(found("&category=APPEAL&waitingOn=pharmacy&owner=nobody")).isEmpty();
    String number = anna.get(path(asked)).text("/caseNumber");
    assertThat(found("&q=" + number.toLowerCase(java.util.Locale.ROOT))).containsExactly(id(asked));
  }

  @Test
  void a_case_waits_on_its_member_until_the_member_answers() {
    Answer opened = NewCase.in(department).by(anna);
    Answer called =
        anna.post(
                path(opened) + "/interactions",
                """
                {"channel":"PHONE","direction":"OUTBOUND","summary":"Asked for the bill.","expectsReply":true}
                """)
            .expect(201);

    assertThat(each("caseId", after(called, anna, list + "&waitingOn=MEMBER")))
        .containsExactly(id(opened));
  }

  @Test
  void a_case_is_overdue_once_the_time_of_a_request_is_over_and_not_while_it_stands_still() {
    Answer opened = NewCase.in(department).by(anna);
    Answer asked = ask(anna, path(opened), "pharmacy", Instant.now().plusMillis(1500)).expect(201);
    after(asked, anna, list);

    await().atMost(Duration.ofSeconds(10)).until(() -> found("&overdue=true").contains(id(opened)));
    assertThat(only(anna.get(list + "&overdue=true")).get("overdue").asBoolean()).isTrue();

    Answer clarification =
        Api.of(application)
            .as("pia", SPECIALIST, "pharmacy")
            .post(
                path(opened) + "/information-requests/" + asked.text("/id") + "/ask-clarification",
                "{\"question\":\"Which bill?\"}")
            .expect(200);
    assertThat(each("caseId", after(clarification, anna, list + "&overdue=true"))).isEmpty();
    assertThat(only(anna.get(list)).get("dueAt").asString())
        .as("of the service target, which is later")
        .isGreaterThan(Instant.now().plusSeconds(60).toString());
    assertThat(only(anna.get(list)).get("waitingOn").toString())
        .isEqualTo("[\"customer-service\"]");
  }

  @Test
  void every_sort_is_total_and_leads_through_all_pages() {
    Instant monday = Instant.parse("2026-03-02T09:00:00Z");
    List<Answer> opened = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      opened.add(NewCase.in(department).receivedAt(monday.plus(Duration.ofHours(i / 2))).by(anna));
    }
    Instant soon = Instant.now().plusSeconds(3600);
    ask(anna, path(opened.get(3)), "pharmacy", soon).expect(201);
    Answer last = ask(anna, path(opened.get(1)), "pharmacy", soon.plusSeconds(60)).expect(201);
    after(last, anna, list);

    for (String sort :
        List.of(
            "receivedAt", "-receivedAt", "openedAt", "-openedAt", "dueAt", "-dueAt", "priority")) {
      assertThat(eachOfAllPages("caseId", anna, list + "&limit=2&sort=" + sort))
          .as(sort)
          .containsExactlyInAnyOrderElementsOf(opened.stream().map(WorklistStory::id).toList());
    }
    assertThat(eachOfAllPages("caseId", anna, list + "&limit=2&sort=openedAt"))
        .containsExactlyElementsOf(opened.stream().map(WorklistStory::id).toList());
    assertThat(eachOfAllPages("receivedAt", anna, list + "&limit=2"))
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(eachOfAllPages("caseId", anna, list + "&limit=2&sort=dueAt"))
        .startsWith(id(opened.get(3)), id(opened.get(1)));
    assertThat(eachOfAllPages("caseId", anna, list + "&limit=2&sort=priority"))
        .startsWith(id(opened.get(3)), id(opened.get(1)));
  }

  @Test
  void pages_have_no_gap_and_no_double_while_cases_come_and_change() {
    List<String> before = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      before.add(id(NewCase.in(department).by(anna)));
    }
    Answer last = NewCase.in(department).by(anna);
    before.add(id(last));
    after(last, anna, list);

    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = anna.get(list + "&limit=2" + cursor).expect(200);
      seen.addAll(each("caseId", page));
      assertThat(page.header("Link").isPresent()).isEqualTo(page.text("/nextCursor") != null);
      cursor = page.text("/nextCursor") == null ? "" : "&cursor=" + page.text("/nextCursor");

      NewCase.in(department).by(anna);
      after(
          anna.post("/v1/cases/" + before.getFirst() + "/expedite", "{\"reason\":\"Pain.\"}"),
          anna,
          list);
    } while (!cursor.isEmpty());

    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void a_cursor_leads_on_in_its_own_list_only() {
    NewCase.in(department).by(anna);
    after(NewCase.in(department).by(anna), anna, list);
    String cursor = anna.get(list + "&limit=1").text("/nextCursor");

    anna.get(list + "&limit=2&cursor=" + cursor).expect(200);
    for (String other :
        List.of(
            list + "&status=OPEN&cursor=" + cursor,
            list + "&sort=receivedAt&cursor=" + cursor,
            "/v1/cases?cursor=" + cursor,
            list + "&cursor=bm90IGEgY3Vyc29y")) {
      Answer refused = anna.get(other).expect(400);
      assertThat(refused.text("/errors/0/parameter")).isEqualTo("cursor");
    }
  }

  @Test
  void what_cannot_be_asked_is_told_where_it_is() {
    assertThat(refused("&sort=subject")).isEqualTo("sort");
    assertThat(refused("&limit=201")).isEqualTo("limit");
    assertThat(refused("&memberId=x")).isEqualTo("memberId");
    assertThat(refused("&dueBefore=tomorrow")).isEqualTo("dueBefore");
    assertThat(refused("&overdue=perhaps")).isEqualTo("overdue");
    assertThat(refused("&q=" + "x".repeat(101))).isEqualTo("q");
    assertThat(refused("&status=LOST")).startsWith("status");
    anna.get(list + "&owner=%00").expect(400);
  }

  @Test
  void a_partners_people_find_their_partners_cases_only() {
    Api api = Api.of(application);
    Api north = api.as(new Caller("nina", Set.of(CSR), "customer-service", "north"));
    Api south = api.as(new Caller("sam", Set.of(CSR), "customer-service", "south"));
    Answer norths = NewCase.in(department).by(north);
    Answer own = NewCase.in(department).by(anna);

    assertThat(each("caseId", after(own, north, list))).containsExactly(id(norths));
    assertThat(each("caseId", south.get(list))).isEmpty();
    assertThat(each("caseId", anna.get(list))).hasSize(2);
    assertThat(each("caseId", api.as("ada", AUDITOR, null).get(list))).hasSize(2);
    assertThat(each("caseId", north.get("/v1/departments/" + department + "/queue")))
        .containsExactly(id(norths));
  }

  private String refused(String query) {
    return anna.get(list + query).expect(400).text("/errors/0/parameter");
  }

  private List<String> found(String query) {
    return each("caseId", anna.get(list + query).expect(200));
  }

  private static Answer ask(Api by, String path, String department, Instant dueAt) {
    return by.post(
        path + "/information-requests",
        "{\"department\":\"%s\",\"question\":\"Was it paid?\",\"dueAt\":\"%s\"}"
            .formatted(department, dueAt.truncatedTo(ChronoUnit.MILLIS)));
  }

  private static String path(Answer opened) {
    return "/v1/cases/" + id(opened);
  }

  private static String id(Answer opened) {
    return opened.text("/caseId");
  }
}
