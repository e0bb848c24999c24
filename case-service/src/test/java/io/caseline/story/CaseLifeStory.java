package io.caseline.story;

import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SPECIALIST;
import static io.caseline.web.security.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.MembersForTests;
import io.caseline.web.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The life of a case over HTTP, as the people around it live it; the same on every database. */
abstract class CaseLifeStory {

  @Autowired ApplicationContext application;

  Api anna;
  Api ben;
  Api claims;
  Api medical;
  Api supervisor;
  Api auditor;

  @BeforeEach
  void people() {
    Api api = Api.of(application);
    anna = api.as("csr-anna", CSR, "customer-service");
    ben = api.as("csr-ben", CSR, "customer-service");
    claims = api.as("claims-carla", SPECIALIST, "claims");
    medical = api.as("medical-mo", SPECIALIST, "medical-management");
    supervisor = api.as("boss-bea", SUPERVISOR, "customer-service");
    auditor = api.as("auditor-ada", AUDITOR, null);
  }

  @Test
  void a_case_goes_from_the_first_call_to_the_auditors_replay() {
    String path = "/v1/cases/" + opened(anna);

    anna.post(path + "/take-ownership").expect(200);
    Answer asked = ask(path, "Was the claim paid?");
    String request = path + "/information-requests/" + asked.text("/id");
    assertThat(anna.get(path).text("/waitingOn/0")).isEqualTo("claims");

    Answer refused = resolve(anna, path).expect(409);
    assertThat(refused.problem()).isEqualTo("open-work");
    assertThat(refused.text("/openRequests/0/id")).isEqualTo(asked.text("/id"));

    claims.post(request + "/accept").expect(200);
    claims.post(request + "/ask-clarification", "{\"question\":\"Which one?\"}").expect(200);
    assertThat(anna.get(path).text("/waitingOn/0")).isEqualTo("customer-service");
    anna.post(request + "/clarify", "{\"answer\":\"The one of March.\"}").expect(200);
    claims.post(request + "/provide", "{\"answer\":\"It was.\"}").expect(200);

    String handoff = path + "/handoffs/" + offer(anna, path, "medical-management").text("/id");
    medical.post(handoff + "/accept").expect(200);
    assertThat(anna.get(path).text("/responsibleDepartment")).isEqualTo("medical-management");
    assertThat(anna.get(path).text("/owner")).isEqualTo("csr-anna");

    resolve(anna, path).expect(200);
    anna.post(path + "/reopen", "{\"reason\":\"No check came.\"}").expect(200);
    resolve(anna, path).expect(200);
    anna.post(path + "/close").expect(200);

    Answer timeline = auditor.get(path + "/timeline").expect(200);
    assertThat(timeline.eventTypesButClocks())
        .containsExactly(
            "CaseOpened",
            "OwnerAssigned",
            "InformationRequested",
            "InformationRequestAccepted",
            "ClarificationAsked",
            "Clarified",
            "InformationProvided",
            "HandoffOffered",
            "HandoffAccepted",
            "CaseResolved",
            "CaseReopened",
            "CaseResolved",
            "CaseClosed");
    timeline
        .json()
        .get("items")
        .forEach(entry -> assertThat(entry.get("summary").asString()).isNotBlank());
    Answer provided = auditor.get(path + "/timeline?types=InformationProvided").expect(200);
    assertThat(provided.text("/items/0/actor")).isEqualTo("claims-carla");
    assertThat(provided.text("/items/0/role")).isEqualTo("specialist");
    assertThat(provided.text("/items/0/department")).isEqualTo("claims");
    assertThat(provided.text("/items/0/correlation")).hasSize(32);
  }

  @Test
  void every_version_shows_what_was_answered_then() {
    String path = "/v1/cases/" + opened(anna);
    List<JsonNode> answered = new ArrayList<>(List.of(anna.get(path).json()));
    for (int i = 0; i < 5; i++) {
      note(anna, path, "note " + i);
      answered.add(anna.get(path).json());
    }
    for (JsonNode then : answered) {
      String version = then.get("version").asString();
      assertThat(lasting(anna.get(path + "?version=" + version).json())).isEqualTo(lasting(then));
    }
    assertThat(anna.get(path + "?version=99").expect(404).text("/currentVersion"))
        .isEqualTo(answered.getLast().get("version").asString());
    anna.get(path + "?version=0").expect(400);
  }

  private void awaitConfirmed(String path) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> "CONFIRMED".equals(anna.get(path).text("/memberStatus")));
  }

  /** All but the time that is left, which is another one whenever somebody looks. */
  private static JsonNode lasting(JsonNode shown) {
    shown.get("clocks").forEach(clock -> ((ObjectNode) clock).remove("remaining"));
    return shown;
  }

  @Test
  void as_of_shows_what_was_recorded_by_then() {
    String path = "/v1/cases/" + opened(anna);
    Answer first = note(anna, path, "early");
    Instant then = Instant.parse(first.text("/events/0/recordedAt"));
    await().until(() -> Instant.now().isAfter(then.plusMillis(5)));
    note(anna, path, "late");

    assertThat(anna.get(path + "?asOf=" + then).json().get("notes")).hasSize(1);
    assertThat(anna.get(path + "/timeline?asOf=" + then).eventTypesButClocks())
        .containsExactly("CaseOpened", "NoteAdded");
    anna.get(path + "?asOf=2001-01-01T00:00:00Z").expect(404);
  }

  @Test
  void as_at_shows_what_had_happened_by_then_though_it_was_written_down_later() {
    String path = "/v1/cases/" + opened(anna);
    Answer noted = note(anna, path, "before the call");
    Instant called = Instant.parse(noted.text("/events/0/recordedAt")).plusMillis(5);
    await().until(() -> Instant.now().isAfter(called.plusMillis(5)));
    anna.post(
            path + "/interactions",
            """
            {"channel":"PHONE","direction":"INBOUND","summary":"Called back","occurredAt":"%s"}
            """
                .formatted(called))
        .expect(201);

    Answer then = anna.get(path + "?asAt=" + called).expect(200);
    assertThat(then.json().get("interactions")).hasSize(1);
    assertThat(then.header("ETag")).as("no version to change").isEmpty();
    assertThat(anna.get(path + "?asOf=" + called).json().get("interactions")).isEmpty();
    assertThat(anna.get(path + "?asOf=" + called + "&asAt=" + called).json().get("interactions"))
        .isEmpty();
    assertThat(anna.get(path + "/timeline?asAt=" + called).eventTypesButClocks())
        .containsExactly("CaseOpened", "NoteAdded", "InteractionRecorded");
    anna.get(path + "?asAt=2001-01-01T00:00:00Z").expect(404);
  }

  @Test
  void a_diff_says_in_words_what_changed_between_two_points() {
    String path = "/v1/cases/" + opened(anna);
    String before = anna.get(path).text("/version");
    anna.post(path + "/take-ownership").expect(200);
    anna.post(
            path + "/information-requests",
            "{\"department\":\"claims\",\"question\":\"Was it paid?\"}")
        .expect(201);

    JsonNode diff = anna.get(path + "/diff?from=" + before).expect(200).json();
    assertThat(diff.get("changes").findValuesAsString("summary"))
        .contains(
            "The owner is now %s.".formatted(anna.get(path).text("/owner")),
            "The list of those it waits on is now claims.",
            "New: information request to claims, requested.");
    assertThat(diff.get("events").findValuesAsString("type"))
        .contains("OwnerAssigned", "InformationRequested");
    assertThat(diff.at("/from/version").asString()).isEqualTo(before);

    String then = diff.at("/from/recordedAt").asString();
    assertThat(anna.get(path + "/diff?from=" + then + "&to=" + before).json().get("changes"))
        .isEmpty();
    anna.get(path + "/diff?from=5&to=1").expect(400);
    anna.get(path + "/diff?from=yesterday").expect(400);
    anna.get(path + "/diff").expect(400);
  }

  @Test
  void a_command_is_answered_with_its_events_its_version_and_where_it_is() {
    Answer opened = open(anna, UUID.randomUUID()).expect(201);

    assertThat(opened.header("Location")).contains("/v1/cases/" + opened.text("/caseId"));
    int version = opened.json().get("events").size();
    assertThat(opened.header("ETag")).contains("\"" + version + "\"");
    assertThat(opened.header("Consistency-Token")).isPresent();
    assertThat(opened.eventTypes())
        .containsExactly("CaseOpened", "LegalClockUndetermined", "ServiceTargetStarted");
    assertThat(opened.text("/version")).isEqualTo(String.valueOf(version));
    assertThat(opened.text("/events/0/sequence")).isEqualTo("0");
    assertThat(opened.text("/events/0/data/topic")).isEqualTo("unpaid claim");
  }

  @Test
  void a_repeat_changes_nothing_and_says_so() {
    String path = "/v1/cases/" + opened(anna);
    Answer taken = anna.post(path + "/take-ownership").expect(200);

    Answer repeat = anna.post(path + "/take-ownership").expect(200);

    assertThat(repeat.eventTypes()).isEmpty();
    assertThat(repeat.header("ETag")).isEqualTo(taken.header("ETag"));
    assertThat(repeat.header("Consistency-Token")).isPresent();
  }

  @Test
  void a_stale_if_match_is_refused() {
    String path = "/v1/cases/" + opened(anna);
    String before = anna.get(path).header("ETag").orElseThrow();
    String now = note(anna, path, "somebody else's").header("ETag").orElseThrow();

    Answer stale = anna.post(path + "/close", "{}", "If-Match", before).expect(412);
    assertThat(stale.problem()).isEqualTo("stale-version");
    anna.post(path + "/take-ownership", "{}", "If-Match", now).expect(200);
  }

  @Test
  void the_same_key_gives_the_first_answer_again() {
    String path = "/v1/cases/" + opened(anna);
    String key = UUID.randomUUID().toString();
    String body = "{\"text\":\"once\",\"visibility\":\"INTERNAL\"}";

    Answer first = anna.post(path + "/notes", body, "Idempotency-Key", key).expect(201);
    Answer again = anna.post(path + "/notes", body, "Idempotency-Key", key).expect(201);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Idempotency-Replayed")).contains("true");
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(anna.get(path).json().get("notes")).hasSize(1);
    anna.post(path + "/notes", body.replace("once", "other"), "Idempotency-Key", key).expect(422);
  }

  @Test
  void two_agents_on_one_case_lose_nothing() {
    String path = "/v1/cases/" + opened(anna);
    int before = anna.get(path).json().get("version").asInt();
    int writers = 16;

    List<Integer> statuses =
        IntStream.range(0, writers)
            .parallel()
            .mapToObj(i -> note(i % 2 == 0 ? anna : ben, path, "note " + i).status())
            .toList();

    long written = statuses.stream().filter(status -> status == 201).count();
    assertThat(statuses).allMatch(status -> status == 201 || status == 409);
    JsonNode items = anna.get(path + "/timeline").json().get("items");
    assertThat(items).hasSize((int) written + before);
    for (int i = 0; i < items.size(); i++) {
      assertThat(items.get(i).get("sequence").asInt()).isEqualTo(i);
    }
  }

  @Test
  void a_list_sent_with_the_token_of_a_command_shows_it() {
    UUID memberId = UUID.randomUUID();
    Answer opened = open(anna, memberId).expect(201);

    Answer list =
        anna.get(
                "/v1/cases?memberId=" + memberId,
                "Consistency-Token",
                opened.header("Consistency-Token").orElseThrow())
            .expect(200);

    assertThat(list.text("/items/0/caseId")).isEqualTo(opened.text("/caseId"));
  }

  @Test
  void an_unknown_member_gets_no_case() {
    UUID nobody = UUID.randomUUID();
    MembersForTests.doesNotKnow(nobody);

    assertThat(open(anna, nobody).expect(409).problem()).isEqualTo("member-unknown");
  }

  @Test
  void without_member_service_a_case_opens_and_is_confirmed_by_itself_later() {
    UUID memberId = UUID.randomUUID();
    MembersForTests.isDownFor(memberId);
    Answer opened = open(anna, memberId).expect(201);
    String path = "/v1/cases/" + opened.text("/caseId");
    assertThat(anna.get(path).text("/memberStatus")).isEqualTo("UNCONFIRMED");

    MembersForTests.isBackFor(memberId);

    awaitConfirmed(path);
    Answer timeline = anna.get(path + "/timeline");
    assertThat(timeline.eventTypesButClocks()).containsExactly("CaseOpened", "MemberConfirmed");
    Answer confirmed = anna.get(path + "/timeline?types=MemberConfirmed");
    assertThat(confirmed.text("/items/0/role")).isEqualTo("system");
  }

  @Test
  void a_case_that_cannot_be_confirmed_does_not_stand_in_the_way_of_others() {
    JdbcClient jdbc = application.getBean(JdbcClient.class);
    List<UUID> neverOpened = LongStream.rangeClosed(1, 101).mapToObj(n -> new UUID(0, n)).toList();
    neverOpened.forEach(
        caseId ->
            jdbc.sql("insert into unconfirmed_member (case_id, member_id) values (?, ?)")
                .params(caseId, UUID.randomUUID())
                .update());
    UUID memberId = UUID.randomUUID();
    MembersForTests.isDownFor(memberId);
    String path = "/v1/cases/" + open(anna, memberId).expect(201).text("/caseId");

    MembersForTests.isBackFor(memberId);

    awaitConfirmed(path);
    jdbc.sql("delete from unconfirmed_member where case_id in (:cases)")
        .param("cases", neverOpened)
        .update();
  }

  @Test
  void a_member_of_whom_member_service_never_answers_does_not_stand_in_the_way_of_others() {
    UUID broken = UUID.randomUUID();
    MembersForTests.isDownFor(broken);
    open(anna, broken).expect(201);
    UUID memberId = UUID.randomUUID();
    MembersForTests.isDownFor(memberId);
    String path = "/v1/cases/" + open(anna, memberId).expect(201).text("/caseId");

    MembersForTests.isBackFor(memberId);

    awaitConfirmed(path);
    MembersForTests.isBackFor(broken);
  }

  @Test
  void a_case_whose_member_is_known_does_not_stay_on_the_list_of_the_unconfirmed() {
    UUID caseId = UUID.fromString(opened(anna, "claims"));
    JdbcClient jdbc = application.getBean(JdbcClient.class);
    jdbc.sql("insert into unconfirmed_member (case_id, member_id) values (?, ?)")
        .params(caseId, UUID.randomUUID())
        .update();

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql("select count(*) from unconfirmed_member where case_id = ?")
                    .param(caseId)
                    .query(Long.class)
                    .single(),
            Long.valueOf(0)::equals);
  }

  @Test
  void a_link_shows_on_both_cases_and_who_decided_does_not_decide_the_appeal() {
    String first = opened(anna, "claims");
    String decided = "/v1/cases/" + first;
    claims.post(decided + "/record-decision", decision("DENIED")).expect(201);
    String appeal = "/v1/cases/" + openedAs(anna, "APPEAL", "claims");
    anna.post(appeal + "/link", "{\"otherCaseId\":\"%s\",\"kind\":\"APPEAL_OF\"}".formatted(first))
        .expect(200);

    Answer refused = claims.post(appeal + "/record-decision", decision("UPHELD")).expect(409);
    assertThat(refused.problem()).isEqualTo("not-independent");
    Api other = Api.of(application).as("claims-otto", SPECIALIST, "claims");
    other.post(appeal + "/record-decision", decision("OVERTURNED")).expect(201);

    await().until(() -> "APPEALED_BY".equals(anna.get(decided).text("/links/0/kind")));
    Answer linkedBack = anna.get(decided + "/timeline?types=CasesLinked");
    assertThat(linkedBack.text("/items/0/role")).isEqualTo("system");
    assertThat(linkedBack.text("/items/0/department"))
        .as("an automation is in no department")
        .isNull();
  }

  @Test
  void a_duplicate_is_closed_and_shows_on_the_case_where_the_work_is_done() {
    String original = opened(anna);
    String duplicate = opened(anna);

    anna.post(
            "/v1/cases/" + duplicate + "/mark-duplicate",
            "{\"duplicateOf\":\"%s\"}".formatted(original))
        .expect(200);

    assertThat(anna.get("/v1/cases/" + duplicate).text("/status")).isEqualTo("CLOSED");
    await()
        .until(
            () -> "DUPLICATED_BY".equals(anna.get("/v1/cases/" + original).text("/links/0/kind")));
  }

  @Test
  void what_is_said_in_distress_is_for_care_support() {
    String path = "/v1/cases/" + opened(anna);
    Answer raised =
        anna.post(
                path + "/escalations",
                "{\"path\":\"CARE_SUPPORT\",\"reason\":\"She said she cannot go on.\"}")
            .expect(201);
    Api counsellor = Api.of(application).as("care-cleo", SPECIALIST, "care-support");
    String escalation = path + "/escalations/" + raised.text("/id");

    assertThat(ben.get(path).text("/escalations/0/reason")).isEqualTo("(withheld)");
    assertThat(ben.get(path + "/timeline").response().body()).doesNotContain("cannot go on");
    assertThat(counsellor.get(path).text("/escalations/0/reason")).contains("cannot go on");
    assertThat(auditor.get(path).text("/escalations/0/reason")).contains("cannot go on");

    ben.post(escalation + "/acknowledge").expect(403);
    counsellor.post(escalation + "/acknowledge").expect(200);
    counsellor.post(escalation + "/resolve", "{\"outcome\":\"She is safe.\"}").expect(200);
    assertThat(ben.get(path).text("/escalations/0/outcome")).isEqualTo("(withheld)");
  }

  @Test
  void a_partners_people_see_their_partners_cases_only() {
    Api api = Api.of(application);
    Api north = api.as(new Caller("north-nina", Set.of(CSR), "customer-service", "north"));
    Api south = api.as(new Caller("south-sam", Set.of(CSR), "customer-service", "south"));
    UUID memberId = UUID.randomUUID();
    Answer opened = open(north, memberId).expect(201);
    String path = "/v1/cases/" + opened.text("/caseId");

    north.get(path).expect(200);
    anna.get(path).expect(200);
    south.get(path).expect(404);
    south.get(path + "/timeline").expect(404);
    south.post(path + "/take-ownership").expect(404);
    assertThat(
            south
                .get(
                    "/v1/cases?memberId=" + memberId,
                    "Consistency-Token",
                    opened.header("Consistency-Token").orElseThrow())
                .json()
                .get("items"))
        .isEmpty();
    String own = "/v1/cases/" + open(south, memberId).expect(201).text("/caseId");
    String link = "{\"otherCaseId\":\"%s\",\"kind\":\"RELATED_TO\"}";
    Answer foreign = south.post(own + "/link", link.formatted(opened.text("/caseId"))).expect(404);
    Answer none = south.post(own + "/link", link.formatted(UUID.randomUUID())).expect(404);
    assertThat(foreign.text("/detail")).isEqualTo(none.text("/detail"));
  }

  @Test
  void bad_input_is_told_where_it_is() {
    String path = "/v1/cases/" + opened(anna);

    Answer empty = anna.post("/v1/cases", "{}").expect(400);
    assertThat(empty.json().get("errors").size()).isGreaterThan(5);
    assertThat(
            anna.post(path + "/notes", "{\"text\":\"x\",\"visibility\":\"ALL\"}")
                .expect(400)
                .text("/errors/0/pointer"))
        .isEqualTo("/visibility");
    anna.post(path + "/notes", "{\"text\":\"x\",\"visibility\":\"MEMBER\",\"actor\":\"me\"}")
        .expect(400);
    anna.post(path + "/information-requests", "{\"department\":\"nowhere\",\"question\":\"?\"}")
        .expect(400);
    anna.get("/v1/cases/" + UUID.randomUUID()).expect(404);
    anna.get("/v1/cases/not-a-uuid").expect(400);
    anna.get(path + "/timeline?types=NoSuchEvent").expect(400);
  }

  @Test
  void a_timeline_comes_in_pages_without_gap_or_double() {
    String path = "/v1/cases/" + opened(anna);
    IntStream.range(0, 6).forEach(i -> note(anna, path, "note " + i));

    List<Integer> sequences = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = anna.get(path + "/timeline?limit=3" + cursor).expect(200);
      page.json().get("items").forEach(item -> sequences.add(item.get("sequence").asInt()));
      String next = page.text("/nextCursor");
      assertThat(page.header("Link").isPresent()).isEqualTo(next != null);
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());

    int version = anna.get(path).json().get("version").asInt();
    assertThat(sequences).containsExactlyElementsOf(IntStream.range(0, version).boxed().toList());
  }

  private static Answer open(Api by, UUID memberId) {
    return open(by, memberId, "CLAIM", "customer-service");
  }

  private static Answer open(Api by, UUID memberId, String category, String department) {
    return by.post(
        "/v1/cases",
        """
        {"memberId":"%s","lineOfBusiness":"COMMERCIAL","category":"%s","topic":"Unpaid claim",
         "subject":"Laboratory claim not paid","description":"A bill came.","channel":"PHONE",
         "responsibleDepartment":"%s"}
        """
            .formatted(memberId, category, department));
  }

  private static String opened(Api by) {
    return opened(by, "customer-service");
  }

  private static String opened(Api by, String department) {
    return openedAs(by, "CLAIM", department);
  }

  private static String openedAs(Api by, String category, String department) {
    return open(by, UUID.randomUUID(), category, department).expect(201).text("/caseId");
  }

  private Answer ask(String path, String question) {
    return anna.post(
            path + "/information-requests",
            "{\"department\":\"claims\",\"question\":\"%s\"}".formatted(question))
        .expect(201);
  }

  private static Answer offer(Api by, String path, String department) {
    return by.post(
            path + "/handoffs",
            "{\"department\":\"%s\",\"reason\":\"A clinical question.\"}".formatted(department))
        .expect(201);
  }

  private static Answer note(Api by, String path, String text) {
    return by.post(
        path + "/notes", "{\"text\":\"%s\",\"visibility\":\"INTERNAL\"}".formatted(text));
  }

  private static Answer resolve(Api by, String path) {
    return by.post(
        path + "/resolve",
        """
        {"outcome":"RESOLVED_FOR_MEMBER","explanation":"The claim was paid.","nextSteps":[]}
        """);
  }

  private static String decision(String verdict) {
    return "{\"decision\":\"%s\",\"rationale\":\"The records show it.\"}".formatted(verdict);
  }
}
