package io.caseline.cases.replay;

import static io.caseline.testing.Lists.after;
import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SPECIALIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.platform.sealing.SealedTexts;
import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.NewCase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Building the lists' rows anew gives the same rows; the same on every database. */
abstract class RebuildStory {

  private static final List<String> PROJECTIONS =
      List.of("worklist", "inbox", "member-history", "clock-reports", "kept-cases");

  /** Every table of the lists, and what its rows are ordered by. */
  private static final Map<String, String> TABLES =
      Map.of(
          "worklist_case", "case_id",
          "worklist_waiting", "waiting_on",
          "inbox_request", "request_id",
          "inbox_handoff", "handoff_id",
          "member_case", "case_id",
          "member_contact", "contact_id",
          "report_clock", "clock_id",
          "report_case", "category",
          "kept_case", "case_id");

  /** Their rows know which version of the case changed them last, and not what changed before. */
  private static final Set<String> CHANGED_LAST = Set.of("member_case", "kept_case");

  /** What is stored sealed, each time in other bytes, and what it belongs to. */
  private static final Map<String, String> SEALED =
      Map.of("subject", "case_id", "question", "request_id", "reason", "handoff_id");

  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;
  @Autowired SealedTexts texts;

  Api anna;
  Api claims;
  Api admin;

  @BeforeEach
  void people() {
    Api api = Api.of(application);
    anna = api.as("anna", CSR, "customer-service");
    claims = api.as("clara", SPECIALIST, "claims");
    admin = api.as("adam", ADMIN, null);
  }

  @Test
  void rows_are_the_same_after_a_rebuild_and_never_go_back_meanwhile() {
    UUID kept = aCaseWithAPast();
    UUID lost = aCaseWithAPast();
    Map<String, List<Map<String, Object>>> before = rows(kept);
    Map<String, List<Map<String, Object>>> beforeTheLoss = rows(lost);
    assertThat(before.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
    TABLES.keySet().forEach(table -> delete(table, lost));

    PROJECTIONS.forEach(it -> admin.post("/v1/admin/projections/" + it + "/rebuild").expect(202));

    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              assertThat(rows(kept)).isEqualTo(before);
              return rebuilt();
            });
    assertThat(rows(lost)).isEqualTo(beforeTheLoss);
    assertThat(rows(kept)).isEqualTo(before);
  }

  /** A case that lists say something else of after each event, and that is not at its beginning. */
  private UUID aCaseWithAPast() {
    Answer opened = NewCase.in("customer-service").by(anna);
    String path = "/v1/cases/" + opened.text("/caseId");
    anna.post(path + "/take-ownership").expect(200);
    String request =
        path
            + "/information-requests/"
            + anna.post(
                    path + "/information-requests",
                    "{\"department\":\"claims\",\"question\":\"Was it paid?\"}")
                .expect(201)
                .text("/id");
    claims.post(request + "/accept").expect(200);
    claims.post(request + "/ask-clarification", "{\"question\":\"Which?\"}").expect(200);
    anna.post(request + "/clarify", "{\"answer\":\"This one.\"}").expect(200);
    claims.post(request + "/provide", "{\"answer\":\"It was.\"}").expect(200);
    String handoff =
        path
            + "/handoffs/"
            + anna.post(
                    path + "/handoffs", "{\"department\":\"claims\",\"reason\":\"It is theirs.\"}")
                .expect(201)
                .text("/id");
    claims.post(handoff + "/accept").expect(200);
    decideTwice(path);
    String resolution =
        "{\"outcome\":\"RESOLVED_FOR_MEMBER\",\"explanation\":\"Paid.\",\"nextSteps\":[]}";
    claims.post(path + "/resolve", resolution).expect(200);
    claims.post(path + "/reopen", "{\"reason\":\"It came again.\"}").expect(200);
    claims
        .post(
            path + "/information-requests",
            "{\"department\":\"finance\",\"question\":\"Was it sent?\"}")
        .expect(201);
    Answer last =
        anna.post(
                path + "/interactions",
                "{\"channel\":\"PHONE\",\"direction\":\"INBOUND\",\"summary\":\"Again.\"}")
            .expect(201);
    after(last, anna, "/v1/cases?limit=1");
    after(last, anna, "/v1/departments");
    after(last, admin, "/v1/reports/clocks?ruleId=none");
    after(last, anna, "/v1/members/" + UUID.randomUUID() + "/history");
    after(last, admin, "/v1/admin/members/" + UUID.randomUUID() + "/retention");
    return UUID.fromString(opened.text("/caseId"));
  }

  /** First as an organization determination, then as the reconsideration of it. */
  private void decideTwice(String path) {
    String reclassified = "{\"category\":\"%s\",\"request\":\"SERVICE\",\"reason\":\"It is one.\"}";
    String decided = "{\"decision\":\"DENIED\",\"rationale\":\"Not covered.\"}";
    claims
        .post(path + "/reclassify", reclassified.formatted("ORGANIZATION_DETERMINATION"))
        .expect(200);
    claims.post(path + "/record-decision", decided).expect(201);
    claims.post(path + "/reclassify", reclassified.formatted("RECONSIDERATION")).expect(200);
  }

  private boolean rebuilt() {
    return admin
        .get("/v1/admin/projections")
        .json()
        .get("items")
        .valueStream()
        .filter(it -> PROJECTIONS.contains(it.get("name").asString()))
        .allMatch(it -> it.get("state").asString().equals("UP_TO_DATE"));
  }

  private Map<String, List<Map<String, Object>>> rows(UUID caseId) {
    var all = new TreeMap<String, List<Map<String, Object>>>();
    TABLES.forEach(
        (table, order) -> {
          var rows =
              jdbc.sql("select * from %s where case_id = ? order by %s".formatted(table, order))
                  .param(caseId)
                  .query()
                  .listOfRows();
          // How much of the case an inbox's row was made from is nothing that it shows.
          rows.forEach(row -> row.remove("case_version"));
          if (CHANGED_LAST.contains(table)) {
            rows.forEach(row -> row.remove("version"));
          }
          rows.forEach(this::open);
          all.put(table, rows);
        });
    return all;
  }

  private void open(Map<String, Object> row) {
    SEALED.forEach(
        (column, of) ->
            row.computeIfPresent(
                column,
                (_, stored) ->
                    texts.open(
                        SealedTexts.place((UUID) row.get(of), column), String.valueOf(stored))));
  }

  private void delete(String table, UUID caseId) {
    jdbc.sql("delete from %s where case_id = ?".formatted(table)).param(caseId).update();
  }
}
