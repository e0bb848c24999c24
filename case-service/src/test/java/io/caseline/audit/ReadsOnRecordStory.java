package io.caseline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.cases.replay.CasesOfLate;
import io.caseline.proof.log.Entry;
import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.NewCase;
import io.caseline.web.access.Access;
import io.caseline.web.access.AccessLog;
import io.caseline.web.access.PurposeOfUse;
import io.caseline.web.ledger.LogSource;
import io.caseline.web.security.Caller;
import io.caseline.web.security.Role;
import io.caseline.web.testing.ReadOperations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What is read is on record before it is shown: who, what, whose, when, why and from where. */
abstract class ReadsOnRecordStory {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String TRACEPARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

  private static final UUID OTHER_CASE = UUID.randomUUID();

  @Autowired ApplicationContext application;
  @Autowired JdbcTemplate jdbc;
  @Autowired AccessLog log;
  @Autowired CasesOfLate ofCommands;
  @Autowired List<LogSource> logs;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  final UUID memberId = UUID.randomUUID();
  Api ana;
  Api audrey;
  UUID caseId;
  String token;

  @BeforeEach
  void aCase() {
    ana = Api.of(application).as("ana", Role.CSR, "customer-service");
    audrey = Api.of(application).as("audrey", Role.AUDITOR, null);
    Answer opened = NewCase.in("customer-service").of(memberId).as("GRIEVANCE").by(ana);
    caseId = UUID.fromString(opened.text("/caseId"));
    token = opened.header("Consistency-Token").orElseThrow();
  }

  @Test
  void a_read_is_on_record_with_who_what_whose_why_and_from_where() {
    Instant before = Instant.now().minusMillis(1);
    Api pat =
        Api.of(application)
            .as(new Caller("pat", Set.of(Role.AUDITOR, Role.SUPERVISOR), "claims", null));
    pat.get("/v1/cases/" + caseId, "Purpose-Of-Use", "HOPERAT", "traceparent", TRACEPARENT)
        .expect(200);

    JsonNode read = onlyEntry("caseId=" + caseId);
    assertThat(read.at("/actor").asString()).isEqualTo("pat");
    assertThat(read.at("/roles").toString()).isEqualTo("[\"supervisor\",\"auditor\"]");
    assertThat(read.at("/department").asString()).isEqualTo("claims");
    assertThat(read.at("/partner").isNull()).isTrue();
    assertThat(read.at("/operation").asString()).isEqualTo("GET /v1/cases/{caseId}");
    assertThat(read.at("/content").asString()).isEqualTo("A case");
    assertThat(read.at("/caseIds").toString()).isEqualTo("[\"" + caseId + "\"]");
    assertThat(read.at("/memberIds").toString()).isEqualTo("[\"" + memberId + "\"]");
    assertThat(read.at("/purpose").asString()).isEqualTo("HOPERAT");
    assertThat(read.at("/remoteAddress").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(read.at("/trace").asString()).isEqualTo(TRACE);
    assertThat(Instant.parse(read.at("/readAt").asString())).isAfter(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/cases/{c}",
        "/v1/cases/{c}/timeline",
        "/v1/cases/{c}/diff?from=1",
        "/v1/cases?memberId={m}",
        "/v1/members/{m}/history",
        "/v1/reports/universes/grievances?from=2026-01-01&to=2027-12-31"
      })
  void whoever_is_shown_is_on_record(String path) {
    audrey
        .get(
            path.replace("{c}", caseId.toString()).replace("{m}", memberId.toString()),
            "Consistency-Token",
            token)
        .expect(200);

    assertThat(entries("actor=audrey&memberId=" + memberId)).hasSize(1);
    assertThat(entries("actor=audrey&caseId=" + caseId)).hasSize(1);
  }

  @Test
  void a_queue_names_the_cases_it_shows() {
    Answer opened = NewCase.in("provider-relations").of(memberId).by(ana);
    audrey.get(
        "/v1/departments/provider-relations/queue?limit=200",
        "Consistency-Token",
        opened.header("Consistency-Token").orElseThrow());

    assertThat(entries("actor=audrey&memberId=" + memberId + "&caseId=" + opened.text("/caseId")))
        .hasSize(1);
  }

  @Test
  void an_inbox_names_the_cases_it_shows() {
    ana.post(
            "/v1/cases/" + caseId + "/information-requests",
            "{\"department\":\"claims\",\"question\":\"Why?\"}")
        .expect(201);
    Answer offered =
        ana.post(
                "/v1/cases/" + caseId + "/handoffs",
                "{\"department\":\"claims\",\"reason\":\"To be adjusted.\"}")
            .expect(201);
    String then = offered.header("Consistency-Token").orElseThrow();
    audrey.get("/v1/departments/claims/information-requests?limit=200", "Consistency-Token", then);
    audrey.get("/v1/departments/claims/handoffs?limit=200", "Consistency-Token", then);

    assertThat(entries("actor=audrey&memberId=" + memberId + "&caseId=" + caseId)).hasSize(2);
  }

  @Test
  void that_a_member_has_no_cases_is_on_record_too() {
    UUID nobody = UUID.randomUUID();
    ana.get("/v1/cases?memberId=" + nobody).expect(200);
    assertThat(entries("memberId=" + nobody)).hasSize(1);
  }

  @Test
  void what_was_not_shown_is_not_on_record() {
    UUID unknown = UUID.randomUUID();
    ana.get("/v1/cases/" + unknown).expect(404);
    assertThat(entries("caseId=" + unknown)).isEmpty();
  }

  @Test
  void a_purpose_that_nobody_knows_is_refused_and_nothing_shown() {
    Answer refused = ana.get("/v1/cases/" + caseId, "Purpose-Of-Use", "CURIOSITY").expect(400);
    assertThat(refused.text("/errors/0/header")).isEqualTo("Purpose-Of-Use");
    assertThat(refused.response().body()).doesNotContain("CURIOSITY");
    assertThat(entries("caseId=" + caseId)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/cases/{c}",
        "/v1/cases",
        "/v1/reports/universes/grievances?from=2026-01-01&to=2027-12-31"
      })
  void what_cannot_be_recorded_is_not_shown(String path) {
    Answer refused;
    jdbc.execute("alter table access_log rename to access_log_lost");
    try {
      refused = audrey.get(path.replace("{c}", caseId.toString()));
    } finally {
      jdbc.execute("alter table access_log_lost rename to access_log");
    }
    assertThat(refused.expect(503).problem()).isEqualTo("read-not-recorded");
    assertThat(refused.header("Retry-After")).isPresent();
    assertThat(refused.response().body()).doesNotContain(caseId.toString(), "Case Number");

    audrey.get(path.replace("{c}", caseId.toString())).expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/timeline", "/diff?from=1"})
  void what_another_node_recorded_is_shown_and_the_read_is_on_record_once(String view) {
    String path = "/v1/cases/" + caseId + view;
    String before = audrey.get(path).expect(200).response().body();
    anotherNodeAddsANote();
    String after = audrey.get(path).expect(200).response().body();

    assertThat(before).doesNotContain("from another node");
    assertThat(after).contains("from another node");
    assertThat(entries("actor=audrey&caseId=" + caseId)).hasSize(2);
  }

  @Test
  void a_version_that_another_node_made_is_not_refused() {
    long version = Long.parseLong(audrey.get("/v1/cases/" + caseId).text("/version"));
    String next = "/v1/cases/" + caseId + "?version=" + (version + 1);
    audrey.get(next).expect(404);
    anotherNodeAddsANote();

    audrey.get(next).expect(200);
    assertThat(entries("actor=audrey&caseId=" + caseId)).hasSize(2);
  }

  /** What tells this node of it is forgotten. */
  private void anotherNodeAddsANote() {
    ana.post(
            "/v1/cases/" + caseId + "/notes",
            "{\"text\":\"A note from another node.\",\"visibility\":\"INTERNAL\"}")
        .expect(201);
    ofCommands.forget(caseId);
  }

  @Test
  void what_was_searched_for_is_not_in_the_log() {
    ana.get("/v1/cases?q=plantedtopic&owner=planted.owner&memberId=" + memberId).expect(200);
    List<String> entries = new ArrayList<>();
    jdbc.query(
        "select * from access_log",
        row -> {
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            entries.add(String.valueOf(row.getString(i)));
          }
        });
    assertThat(entries).isNotEmpty().noneMatch(text -> text.contains("planted"));
  }

  @Test
  void who_reads_the_log_is_in_it() {
    audrey.get("/v1/audit/access-log?memberId=" + memberId).expect(200);
    JsonNode read = onlyEntry("memberId=" + memberId);
    assertThat(read.at("/operation").asString()).isEqualTo("GET /v1/audit/access-log");
    assertThat(read.at("/actor").asString()).isEqualTo("audrey");
  }

  @Test
  void the_log_is_read_page_by_page_the_newest_first() {
    for (int i = 0; i < 3; i++) {
      ana.get("/v1/cases/" + caseId).expect(200);
    }
    String path = "/v1/audit/access-log?limit=2&caseId=" + caseId + "&actor=ana";
    Answer first = audrey.get(path).expect(200);
    Answer second = audrey.get(path + "&cursor=" + first.text("/nextCursor")).expect(200);

    assertThat(first.json().at("/items")).hasSize(2);
    assertThat(second.json().at("/items")).hasSize(1);
    assertThat(first.json().at("/items/0/position").asLong())
        .isGreaterThan(first.json().at("/items/1/position").asLong());
    assertThat(first.json().at("/items/1/position").asLong())
        .isGreaterThan(second.json().at("/items/0/position").asLong());
  }

  @Test
  void a_period_narrows_the_log() {
    ana.get("/v1/cases/" + caseId).expect(200);
    assertThat(entries("caseId=" + caseId + "&to=2020-01-01T00:00:00Z")).isEmpty();
    assertThat(entries("caseId=" + caseId + "&from=2020-01-01T00:00:00Z")).hasSize(1);
    audrey
        .get("/v1/audit/access-log?from=2021-01-01T00:00:00Z&to=2020-01-01T00:00:00Z")
        .expect(400);
  }

  @Test
  void a_recorded_read_is_never_changed_or_removed() {
    ana.get("/v1/cases/" + caseId).expect(200);
    for (String change :
        List.of("update access_log set reader = 'nobody'", "delete from access_log")) {
      assertThatThrownBy(() -> jdbc.update(change)).isInstanceOf(DataAccessException.class);
    }
    assertThat(onlyEntry("caseId=" + caseId).at("/actor").asString()).isEqualTo("ana");
  }

  @Test
  void the_accounting_shows_what_left_the_plan_for_other_reasons_than_its_work() {
    String timeline = "/v1/cases/" + caseId + "/timeline";
    ana.get(timeline).expect(200);
    ana.get(timeline, "Purpose-Of-Use", "TREAT").expect(200);
    ana.get(timeline, "Purpose-Of-Use", "PATRQT").expect(200);
    ana.get(timeline, "Purpose-Of-Use", "HCOMPL").expect(200);
    ana.get(timeline, "Purpose-Of-Use", "HLEGAL").expect(200);
    log.begin(export(null)).shows(caseId, memberId).handedTo("A. Court, 1 Main Street").record();
    log.begin(export(PurposeOfUse.HCOMPL)).shows(caseId, memberId).handedTo("An agency").record();
    log.begin(export(PurposeOfUse.HPAYMT)).shows(caseId, memberId).handedTo("A payer").record();

    Answer accounting = audrey.get("/v1/audit/members/" + memberId + "/disclosures").expect(200);
    List<String> items = new ArrayList<>();
    accounting
        .json()
        .at("/items")
        .forEach(
            it ->
                items.add(
                    it.at("/content").asString()
                        + ", "
                        + it.at("/purposeStatement").asString()
                        + ", "
                        + it.at("/recipient").asString("nobody named")));

    assertThat(items)
        .containsExactly(
            "An export, health compliance, An agency",
            "An export, not stated, A. Court, 1 Main Street",
            "A case's timeline, legal, nobody named");
    assertThat(Instant.parse(accounting.text("/from")))
        .isEqualTo(
            Instant.parse(accounting.text("/to"))
                .atOffset(java.time.ZoneOffset.UTC)
                .minusYears(6)
                .toInstant());
    assertThat(accounting.response().body()).doesNotContain(caseId.toString());
  }

  @Test
  void a_leaf_has_the_ids_in_their_order_and_no_ids_as_an_empty_text() {
    log.begin(export(PurposeOfUse.HOPERAT)).shows(caseId, null).shows(OTHER_CASE, null).record();
    JsonNode read = onlyEntry("actor=lea&caseId=" + caseId);

    Entry leaf = readsLog().after(read.at("/position").asLong() - 1, 1).getFirst();
    assertThat(leaf.text("case_ids")).contains(caseId + "," + OTHER_CASE);
    assertThat(leaf.text("member_ids")).contains("");
  }

  @Test
  void the_log_of_reads_is_a_log_for_the_ledger() {
    ana.get("/v1/cases/" + caseId, "Purpose-Of-Use", "TREAT", "traceparent", TRACEPARENT)
        .expect(200);
    long position = onlyEntry("caseId=" + caseId).at("/position").asLong();

    Entry entry = readsLog().after(position - 1, 10).getFirst();
    assertThat(entry.position()).isEqualTo(position);
    assertThat(entry.text("reader")).contains("ana");
    assertThat(entry.text("case_ids")).contains(caseId.toString());
    assertThat(entry.text("member_ids")).contains(memberId.toString());
    assertThat(entry.text("purpose")).contains("TREAT");
    assertThat(entry.text("recipient")).isEmpty();
    assertThat(entry.text("read_at").orElseThrow()).matches("20.*Z");
  }

  @Test
  void no_operation_forgets_to_say_what_it_shows() {
    ReadOperations operations = ReadOperations.of(mappings);
    assertThat(operations.undecided()).isEmpty();
    assertThat(operations.disclosingUnnoticed()).isEmpty();
    assertThat(operations.disclosingNobodys()).isEmpty();
  }

  private LogSource readsLog() {
    return logs.stream().filter(it -> it.name().equals("reads")).findFirst().orElseThrow();
  }

  JsonNode onlyEntry(String query) {
    List<JsonNode> entries = entries(query);
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }

  List<JsonNode> entries(String query) {
    List<JsonNode> entries = new ArrayList<>();
    Api other = Api.of(application).as("otto", Role.AUDITOR, null);
    other
        .get("/v1/audit/access-log?limit=200&" + query)
        .expect(200)
        .json()
        .at("/items")
        .forEach(entries::add);
    entries.removeIf(it -> it.at("/actor").asString().equals("otto"));
    return entries;
  }

  private static Access export(PurposeOfUse purpose) {
    return new Access(
        Instant.EPOCH,
        "lea",
        "auditor",
        null,
        null,
        "export",
        "An export",
        List.of(),
        List.of(),
        purpose,
        null,
        "127.0.0.1",
        TRACE);
  }
}
