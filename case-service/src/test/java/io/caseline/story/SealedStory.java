package io.caseline.story;

import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SPECIALIST;
import static io.caseline.web.security.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.cases.EventSamples;
import io.caseline.cases.WhatIsPersonal;
import io.caseline.cases.erasure.ErasePersonalData;
import io.caseline.cases.event.ErasureBasis;
import io.caseline.cases.model.Actor;
import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedEvent;
import io.caseline.platform.sealing.Erased;
import io.caseline.platform.sealing.MemberKeys;
import io.caseline.platform.sealing.PersonalField;
import io.caseline.platform.sealing.SealedTexts;
import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.web.ApiHeaders;
import io.caseline.web.Ids;
import io.caseline.web.security.Role;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plants marked words in every personal field there is, by HTTP, and looks for them where somebody
 * would who got hold of the database: before the member is erased, and after.
 */
abstract class SealedStory {

  private static final String HERE = "customer-service";

  /** Of an obstacle: a code, so it cannot be any word. */
  private static final String CODE = "Z59.8612";

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Of the lists: a keyword that is searched by its beginning and counted. */
  private static final Set<String> TOPICS =
      Set.of(
          "worklist_case.topic",
          "inbox_request.topic",
          "inbox_handoff.topic",
          "member_case.topic",
          "member_contact.topic");

  @Autowired ApplicationContext application;
  @Autowired EventLog log;
  @Autowired MemberKeys keys;
  @Autowired SealedTexts texts;
  @Autowired CommandGateway commands;
  @Autowired PlatformTransactionManager transactions;

  private final UUID member = Ids.next();
  private final String word = "Zanzibar-" + Ids.next();
  private final String topic = "topic-" + Ids.next();
  private Api anna;
  private UUID first;
  private UUID second;
  private RawDatabase raw;

  @BeforeEach
  void openTwoCases() {
    anna = as("csr-anna", CSR, HERE);
    raw = new RawDatabase(application);
    first = open("CLAIM");
    second = open("AUTHORIZATION");
  }

  @Test
  void what_is_personal_is_nowhere_in_the_clear_and_gone_once_the_member_is_erased() {
    workOn(first);
    shuffle(second);
    assertThat(personalFieldsNotPlanted()).as("every personal field was planted").isEmpty();
    String note = "{\"text\":\"%s\",\"visibility\":\"INTERNAL\"}".formatted(word);
    String[] key = {ApiHeaders.IDEMPOTENCY_KEY, word.substring(9)};
    Answer noted = anna.post(path(first) + "/notes", note, key).expect(201);
    upToDate(noted);

    assertThat(anna.get(path(first) + "/timeline").response().body()).contains(word);
    assertThat(raw.columnsWith(word)).isEmpty();
    assertThat(raw.columnsWith(CODE)).isEmpty();
    assertThat(raw.columnsWith(topic)).isEqualTo(TOPICS);
    assertThat(raw.filesWith(word)).isEmpty();
    assertThat(raw.filesWith(topic)).as("who looks for what is there, finds it").isNotEmpty();
    assertThat(anna.post(path(first) + "/notes", note, key).expect(201).response().body())
        .isEqualTo(noted.response().body());
    long version = log.ofCase(first).size();

    erase();

    assertThat(texts.seal(member, "a list that is behind", word, null)).isEqualTo(Erased.TEXT);
    assertThat(everything(version)).noneMatch(shown -> shown.contains(word));
    assertThat(anna.get(path(first)).text("/subject")).isEqualTo(Erased.TEXT);
    assertThat(anna.get(path(first)).text("/memberId")).isEqualTo(member.toString());
    await().untilAsserted(() -> assertThat(raw.columnsWith(topic)).isEmpty());
    assertThat(everything(version)).noneMatch(shown -> shown.contains(topic));
    assertThat(anna.post(path(first) + "/notes", note, key).expect(409).problem())
        .isEqualTo("answer-erased");
    assertThat(raw.columnsWith(word)).isEmpty();
    assertThat(raw.filesWith(word)).isEmpty();
  }

  @RepeatedTest(5)
  void a_list_that_has_not_come_to_the_erasure_yet_shows_nothing_of_before() {
    String note = "{\"text\":\"x\",\"visibility\":\"INTERNAL\"}";
    upToDate(anna.post(path(first) + "/notes", note).expect(201));
    for (int i = 0; i < 3; i++) {
      anna.post(path(first) + "/notes", note).expect(201);
      anna.post(path(second) + "/notes", note).expect(201);
    }

    erase();

    for (String list :
        List.of("/v1/cases?memberId=" + member, "/v1/members/" + member + "/history")) {
      assertThat(as("alba", AUDITOR, null).get(list).expect(200).response().body())
          .doesNotContain(word);
    }
  }

  @Test
  void all_keys_are_wrapped_anew_without_touching_an_event() {
    List<RecordedEvent> before = log.ofCase(first);
    String stored = storedPayloads();

    JsonNode answer = as("ada", ADMIN, null).post("/v1/admin/keys/rewrap").expect(200).json();

    assertThat(answer.get("left").asLong()).isZero();
    assertThat(storedPayloads()).isEqualTo(stored);
    assertThat(log.ofCase(first)).isEqualTo(before);
  }

  private void workOn(UUID caseId) {
    String clock = anna.get(path(caseId)).text("/clocks/0/id");
    post(
        anna,
        caseId,
        "/clocks/" + clock + "/extend",
        "condition",
        "BEYOND_PLAN_CONTROL_ONCE",
        "reason",
        word);
    post(anna, caseId, "/clocks/" + clock + "/toll", "reason", word);
    post(
        anna, caseId, "/interactions", "channel", "PHONE", "direction", "INBOUND", "summary", word);
    post(anna, caseId, "/notes", "text", word, "visibility", "INTERNAL");
    String obstacle =
        created(
            post(anna, caseId, "/obstacles", "kind", "MONEY", "code", CODE, "description", word));
    post(anna, caseId, "/obstacles/" + obstacle + "/overcome", "how", word);
    post(anna, caseId, "/feedback", "comment", word);
    askClaims(caseId);
    handOver(caseId);
    Api mia = as("mia", SPECIALIST, "medical-management");
    String escalation =
        created(post(anna, caseId, "/escalations", "path", "CLINICAL", "reason", word));
    post(mia, caseId, "/escalations/" + escalation + "/acknowledge");
    post(mia, caseId, "/escalations/" + escalation + "/resolve", "outcome", word);
    post(anna, caseId, "/explain-coverage", "explanation", word, "benefitReference", word);
    send(anna, caseId, "/offer-options", "{\"options\":[\"%s\"]}".formatted(word));
    post(
        as("sara", SUPERVISOR, HERE),
        caseId,
        "/record-decision",
        "decision",
        "APPROVED",
        "rationale",
        word);
    post(anna, caseId, "/record-effectuation", "what", word);
    post(
        anna,
        caseId,
        "/link",
        "otherCaseId",
        second.toString(),
        "kind",
        "RELATED_TO",
        "reason",
        word);
    send(
        anna,
        caseId,
        "/resolve",
        "{\"outcome\":\"RESOLVED_FOR_MEMBER\",\"explanation\":\"%1$s\",\"nextSteps\":[\"%1$s\"]}"
            .formatted(word));
    post(anna, caseId, "/reopen", "reason", word);
  }

  private void askClaims(UUID caseId) {
    Api clara = as("clara", SPECIALIST, "claims");
    String answered = "/information-requests/" + asked(caseId, "claims");
    post(clara, caseId, answered + "/ask-clarification", "question", word);
    post(anna, caseId, answered + "/clarify", "answer", word);
    post(clara, caseId, answered + "/provide", "answer", word);
    String declined = "/information-requests/" + asked(caseId, "claims");
    post(clara, caseId, declined + "/decline", "reason", "OTHER", "explanation", word);
    String redirected = "/information-requests/" + asked(caseId, "claims");
    post(clara, caseId, redirected + "/redirect", "department", "finance", "reason", word);
    post(anna, caseId, redirected + "/withdraw", "reason", word);
  }

  private String asked(UUID caseId, String department) {
    return created(
        post(anna, caseId, "/information-requests", "department", department, "question", word));
  }

  private void handOver(UUID caseId) {
    Api clara = as("clara", SPECIALIST, "claims");
    String declined =
        created(post(anna, caseId, "/handoffs", "department", "claims", "reason", word));
    post(clara, caseId, "/handoffs/" + declined + "/decline", "reason", word);
    String recalled =
        created(post(anna, caseId, "/handoffs", "department", "claims", "reason", word));
    post(anna, caseId, "/handoffs/" + recalled + "/recall", "reason", word);
  }

  /** What changes what a case is, and so its clocks. */
  private void shuffle(UUID caseId) {
    Api sara = as("sara", SUPERVISOR, HERE);
    post(anna, caseId, "/expedite", "reason", word);
    post(anna, caseId, "/refuse-expedite", "reason", word);
    post(anna, caseId, "/reclassify", "category", "GRIEVANCE", "reason", word);
    post(anna, caseId, "/record-reversal-notice", "reversedBy", word);
    post(sara, caseId, "/place-legal-hold", "reason", word);
    post(sara, caseId, "/lift-legal-hold", "reason", word);
    post(anna, caseId, "/mark-duplicate", "duplicateOf", first.toString(), "reason", word);
  }

  private UUID open(String category) {
    return UUID.fromString(
        anna.post(
                "/v1/cases",
                """
                {"memberId":"%s","lineOfBusiness":"MARKETPLACE","category":"%s","request":"PRE_SERVICE",
                 "topic":"%s","subject":"%4$s","description":"%4$s","channel":"PHONE",
                 "requester":{"type":"REPRESENTATIVE","representativeId":"%4$s"}}
                """
                    .formatted(member, category, topic, word))
            .expect(201)
            .text("/caseId"));
  }

  /** Fields of events, by name, of which no event of the two cases has a value with the word. */
  private Set<String> personalFieldsNotPlanted() {
    Set<String> missing = new TreeSet<>();
    for (Class<?> kind : EventSamples.kinds()) {
      for (PersonalField field : WhatIsPersonal.inCases().fieldsOf(kind)) {
        if (!planted(kind, field)) {
          missing.add(kind.getSimpleName() + "." + String.join(".", field.path()));
        }
      }
    }
    return missing;
  }

  private boolean planted(Class<?> kind, PersonalField field) {
    return Stream.of(first, second)
        .flatMap(caseId -> log.ofCase(caseId).stream())
        .filter(event -> kind.isInstance(event.payload()))
        .map(event -> JSON.<JsonNode>valueToTree(event.payload()))
        .map(event -> event.at("/" + String.join("/", field.path())).toString())
        .anyMatch(value -> value.contains(word) || value.contains(topic) || value.contains(CODE));
  }

  /** As the confirmed request of an administrator does it. */
  private void erase() {
    var adam = new Actor("adam", ADMIN, null, null);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              var now = application.getBean(Clock.class).instant();
              keys.destroy(member, now);
              for (UUID caseId : List.of(first, second)) {
                commands.sendAndWait(
                    new ErasePersonalData(caseId, adam, now, Ids.next(), ErasureBasis.LAW, "ada"));
              }
            });
  }

  /** All that the API shows of the member. */
  private List<String> everything(long version) {
    Api auditor = as("alba", AUDITOR, null);
    return Stream.of(
            path(first),
            path(first) + "?version=" + version,
            path(first) + "/timeline",
            path(second),
            path(second) + "/timeline",
            "/v1/cases?limit=200&memberId=" + member,
            "/v1/members/" + member + "/history?limit=200",
            "/v1/departments/claims/information-requests?limit=200&status=ANSWERED,DECLINED",
            "/v1/departments/finance/information-requests?limit=200&status=WITHDRAWN",
            "/v1/departments/claims/handoffs?limit=200&status=DECLINED,RECALLED")
        .map(path -> auditor.get(path).expect(200).response().body())
        .toList();
  }

  private String storedPayloads() {
    return String.join(
        "\n",
        raw.values(
            "select payload from domain_event_entry where aggregate_identifier = '"
                + first
                + "' order by sequence_number"));
  }

  private void upToDate(Answer command) {
    String token = command.header("Consistency-Token").orElseThrow();
    for (String list :
        List.of(
            "/v1/cases?limit=1",
            "/v1/departments/customer-service/handoffs?limit=1",
            "/v1/members/" + member + "/history?limit=1")) {
      await().until(() -> anna.get(list, "Consistency-Token", token).status() == 200);
    }
  }

  /** Sends a body of these names and values in turn. */
  private static Answer post(Api api, UUID caseId, String action, String... fields) {
    var body = JSON.createObjectNode();
    for (int i = 0; i < fields.length; i += 2) {
      body.put(fields[i], fields[i + 1]);
    }
    return fields.length == 0
        ? expectDone(api.post(path(caseId) + action), action)
        : send(api, caseId, action, body.toString());
  }

  private static Answer send(Api api, UUID caseId, String action, String body) {
    return expectDone(api.post(path(caseId) + action, body), action);
  }

  private static Answer expectDone(Answer answer, String action) {
    assertThat(answer.status()).as(action + ": " + answer.response().body()).isBetween(200, 201);
    return answer;
  }

  private static String created(Answer answer) {
    return answer.text("/id");
  }

  private static String path(UUID caseId) {
    return "/v1/cases/" + caseId;
  }

  private Api as(String sub, Role role, String department) {
    return Api.of(application).as(sub, role, department);
  }
}
