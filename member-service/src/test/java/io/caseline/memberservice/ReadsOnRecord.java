package io.caseline.memberservice;

import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.memberservice.Client.Answer;
import io.caseline.web.testing.ReadOperations;
import java.util.ArrayList;
import java.util.List;
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

/** What is read of a member is on record before it is shown. */
abstract class ReadsOnRecord {

  @Autowired private ApplicationContext service;
  @Autowired private JdbcTemplate jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private Client supervisor;
  private Client csr;
  private Client auditor;
  private String memberId;
  private String familyName;

  @BeforeEach
  void aMember() {
    supervisor = Client.of(service).as(SUPERVISOR);
    csr = Client.of(service).as(CSR);
    auditor = Client.of(service).as(AUDITOR);
    familyName = "Planted" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    memberId =
        supervisor
            .post(
                "/v1/members",
                "{\"name\":{\"family\":\"%s\",\"given\":\"Ruth\"},\"birthDate\":\"1957-03-09\"}"
                    .formatted(familyName))
            .at("/memberId")
            .asString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/members/{m}",
        "/v1/members?id={m}",
        "/v1/members/{m}/history",
        "/v1/members/{m}/summary"
      })
  void whoever_is_shown_is_on_record(String path) {
    Answer answer =
        (path.endsWith("summary") ? csr : auditor)
            .with("Purpose-Of-Use", "HPAYMT")
            .get(path.replace("{m}", memberId));
    assertThat(answer.status()).isEqualTo(200);

    List<JsonNode> reads = reads();
    assertThat(reads).hasSize(1);
    assertThat(reads.get(0).at("/purpose").asString()).isEqualTo("HPAYMT");
    assertThat(reads.get(0).at("/memberIds").toString()).isEqualTo("[\"" + memberId + "\"]");
  }

  @Test
  void who_was_found_is_on_record_each_time_but_not_what_was_searched_for() {
    Client searching = csr.with("Idempotency-Key", UUID.randomUUID().toString());
    for (int i = 0; i < 2; i++) {
      Answer found =
          searching.post("/v1/members/search", "{\"familyName\":\"%s\"}".formatted(familyName));
      assertThat(found.at("/items/0/memberId").asString()).isEqualTo(memberId);
    }

    assertThat(reads())
        .extracting(it -> it.at("/operation").asString())
        .containsExactly("POST /v1/members/search", "POST /v1/members/search");
    assertThat(everythingInTheLog()).isNotEmpty().noneMatch(text -> text.contains(familyName));
  }

  @Test
  void a_change_that_answers_the_member_is_a_read_too() {
    csr.put("/v1/members/" + memberId + "/preferred-agent", "{\"agent\":\"amy\"}");
    assertThat(reads().getFirst().at("/operation").asString())
        .isEqualTo("PUT /v1/members/{memberId}/preferred-agent");
  }

  @Test
  void a_member_who_was_changed_is_shown_as_changed_and_is_on_record_once() {
    assertThat(card().at("/version").asInt()).isEqualTo(0);
    assertThat(card().at("/version").asInt()).isEqualTo(0);
    for (int i = 1; i <= 3; i++) {
      csr.put(
          "/v1/members/" + memberId + "/preferred-agent", "{\"agent\":\"amy-%d\"}".formatted(i));
      List<JsonNode> before = reads();
      assertThat(card().at("/preferredAgent").asString()).isEqualTo("amy-" + i);
      assertThat(card().header("etag")).isEqualTo("\"" + i + "\"");
      assertThat(reads()).hasSize(before.size() + 2);
    }
  }

  @Test
  void a_member_in_the_state_that_is_remembered_is_not_read_again() {
    assertThat(card().at("/preferredAgent").asString(null)).isNull();
    jdbc.update(
        "update member set preferred_agent = 'unnoticed' where id = ?", UUID.fromString(memberId));
    assertThat(card().at("/preferredAgent").asString(null)).isNull();
  }

  @Test
  void a_member_of_a_database_that_was_put_back_is_shown_as_they_are_there() {
    assertThat(card().at("/preferredAgent").asString(null)).isNull();
    jdbc.update(
        "update member set preferred_agent = 'ben', changed_at = changed_at + interval '1' second"
            + " where id = ?",
        UUID.fromString(memberId));
    assertThat(card().at("/preferredAgent").asString()).isEqualTo("ben");
  }

  @Test
  void a_member_whom_the_database_lost_is_not_shown_from_memory() {
    assertThat(card().status()).isEqualTo(200);
    UUID lost = UUID.fromString(memberId);
    jdbc.update("delete from member_change where member_id = ?", lost);
    jdbc.update("delete from member where id = ?", lost);
    int before = reads().size();
    assertThat(card().status()).isEqualTo(404);
    assertThat(reads()).hasSize(before);
  }

  @Test
  void what_cannot_be_recorded_is_not_shown() {
    Answer refused;
    jdbc.execute("alter table access_log rename to access_log_lost");
    try {
      refused = csr.get("/v1/members/" + memberId);
    } finally {
      jdbc.execute("alter table access_log_lost rename to access_log");
    }
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.at("/type").asString()).isEqualTo("urn:caseline:problem:read-not-recorded");
    assertThat(refused.header("retry-after")).isNotNull();
    assertThat(refused.body().toString()).doesNotContain(familyName);

    assertThat(csr.get("/v1/members/" + memberId).status()).isEqualTo(200);
  }

  @Test
  void the_accounting_shows_what_left_the_plan_for_other_reasons_than_its_work() {
    csr.with("Purpose-Of-Use", "TREAT").get("/v1/members/" + memberId);
    csr.with("Purpose-Of-Use", "PUBHLTH").get("/v1/members/" + memberId);

    JsonNode items = auditor.get("/v1/audit/members/" + memberId + "/disclosures").at("/items");
    assertThat(items).hasSize(1);
    assertThat(items.at("/0/purposeStatement").asString()).isEqualTo("public health");
    assertThat(items.at("/0/content").asString())
        .isEqualTo("The member, with contact points and coverage");
  }

  @Test
  void a_recorded_read_is_never_changed_or_removed() {
    for (String change :
        List.of("update access_log set reader = 'nobody'", "delete from access_log")) {
      assertThatThrownBy(() -> jdbc.update(change)).isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void no_operation_forgets_to_say_what_it_shows() {
    ReadOperations operations = ReadOperations.of(mappings);
    assertThat(operations.undecided()).isEmpty();
    assertThat(operations.disclosingUnnoticed()).isEmpty();
    assertThat(operations.disclosingNobodys()).isEmpty();
  }

  private Answer card() {
    return csr.get("/v1/members/" + memberId);
  }

  /** Of the member, the newest first, without those of who asks here. */
  private List<JsonNode> reads() {
    List<JsonNode> reads = new ArrayList<>();
    auditor.get("/v1/audit/access-log?memberId=" + memberId).at("/items").forEach(reads::add);
    reads.removeIf(it -> it.at("/operation").asString().equals("GET /v1/audit/access-log"));
    return reads;
  }

  private List<String> everythingInTheLog() {
    List<String> texts = new ArrayList<>();
    jdbc.query(
        "select * from access_log",
        row -> {
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            texts.add(String.valueOf(row.getString(i)));
          }
        });
    return texts;
  }
}
