package io.caseline.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.caseline.proof.note.SigningKey;
import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.NewCase;
import io.caseline.web.ApiHeaders;
import io.caseline.web.security.Caller;
import io.caseline.web.security.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor asks for cases, fetches them and verifies them; the same on every database. */
abstract class ExportsStory {

  private static final String EXPORTS = "/v1/audit/exports";

  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;
  @Autowired ExportTable exports;
  @Autowired Bundle bundle;

  @TempDir Path folder;

  Api ada;
  Api ana;
  UUID member;

  @BeforeEach
  void people() {
    Api api = Api.of(application);
    ada = api.as("ada", Role.AUDITOR, null);
    ana = api.as("ana", Role.CSR, "customer-service");
    member = UUID.randomUUID();
  }

  @Test
  void a_case_becomes_a_bundle_that_verifies() throws IOException {
    String caseId = open().text("/caseId");
    String note = "Told <her> to \"wait\" " + UUID.randomUUID();
    note(caseId, note.replace("\"", "\\\""));

    String id = ask("{\"caseId\":\"%s\",\"reason\":\"audit\"}".formatted(caseId));
    Fetched bundle = Fetched.of(ada, id, folder);

    assertThat(bundle.contents().keySet())
        .containsExactly(
            "timeline.html",
            "events.json",
            "events.csv",
            "fhir.json",
            "ocel.json",
            "log.xes",
            "stored.jsonl",
            "checkpoint.txt",
            "manifest.json",
            "manifest.sig");
    assertThat(bundle.verified(ada))
        .contains("export " + id, "CaseOpened holds", "NoteAdded holds", "\nHOLDS")
        .doesNotContain("DOES NOT HOLD");
    String unique = note.substring(note.lastIndexOf(' '));
    assertThat(bundle.text("timeline.html"))
        .contains("Told &lt;her&gt; to &quot;wait&quot;" + unique);
    assertThat(bundle.text("events.json")).contains(unique);
    assertThat(bundle.text("events.csv")).contains(unique);
    // For machines that look at how work flows, nobody's words.
    assertThat(bundle.text("fhir.json")).contains(caseId).doesNotContain(unique);
    assertThat(bundle.text("ocel.json")).contains(caseId).doesNotContain(unique);
    assertThat(bundle.text("log.xes")).contains(caseId).doesNotContain(unique);
    // As it is stored: sealed.
    assertThat(bundle.text("stored.jsonl")).contains(caseId).doesNotContain(unique);
    Answer done = ada.get(EXPORTS + "/" + id).expect(200);
    assertThat(done.text("/casesDone")).isEqualTo("1");
    assertThat(done.text("/events"))
        .isEqualTo(Long.toString(bundle.text("stored.jsonl").lines().count() - 1));
    assertThat(done.text("/expiresAt")).isNotNull();
    assertThat(ada.file(EXPORTS + "/" + id + "/bundle"))
        .as("the same bytes each time")
        .isEqualTo(java.nio.file.Files.readAllBytes(bundle.file()));
  }

  @Test
  void what_was_changed_afterwards_is_found_and_named() throws IOException {
    String caseId = open().text("/caseId");
    String id = ask("{\"caseId\":\"%s\",\"reason\":\"audit\"}".formatted(caseId));
    Fetched bundle = Fetched.of(ada, id, folder);

    assertThat(bundle.with("events.csv", bundle.text("events.csv") + " ").verified(ada))
        .contains("file changed: events.csv is not the one in the manifest.", "DOES NOT HOLD");
    assertThat(bundle.with("more.txt", "more").verified(ada)).contains("file added");
    String manifest = bundle.text("manifest.json");
    assertThat(bundle.with("manifest.json", manifest.replace("audit", "other")).verified(ada))
        .contains("file changed: manifest.json is not the one that was signed.");
    assertThat(bundle.verified(SigningKey.generate("somebody").verifier().toString()))
        .contains("wrong key: the manifest is not signed by the key you trust.", "DOES NOT HOLD");
  }

  @Test
  void what_is_dropped_while_it_is_fetched_is_never_signed() {
    String id = ask("{\"caseId\":\"%s\",\"reason\":\"audit\"}".formatted(open().text("/caseId")));
    await().until(() -> ada.get(EXPORTS + "/" + id).text("/state").equals("READY"));
    Export ready = exports.find(UUID.fromString(id)).orElseThrow();
    ada.send("DELETE", EXPORTS + "/" + id, null).expect(204);
    var fetched = new ByteArrayOutputStream();

    assertThatThrownBy(() -> bundle.write(ready, fetched))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("dropped");

    assertThat(fetched.toString(StandardCharsets.ISO_8859_1)).doesNotContain("manifest");
  }

  @Test
  void a_selection_has_its_cases_and_no_others() throws IOException {
    String first = open().text("/caseId");
    String second = open().text("/caseId");
    String other = NewCase.in("claims").of(UUID.randomUUID()).by(ana).text("/caseId");
    Answer grievance = NewCase.in("claims").of(member).as("GRIEVANCE").by(ana);

    String all =
        ask(
            "{\"selection\":{\"memberId\":\"%s\"},\"formats\":[\"JSON\",\"OCEL\"],\"reason\":\"r\"}"
                .formatted(member),
            ApiHeaders.CONSISTENCY_TOKEN,
            grievance.header(ApiHeaders.CONSISTENCY_TOKEN).orElseThrow());
    Fetched bundle = Fetched.of(ada, all, folder);
    assertThat(bundle.verified(ada)).contains("\nHOLDS");
    assertThat(bundle.contents()).containsKey("ocel.json").doesNotContainKey("timeline.html");
    assertThat(bundle.text("events.json"))
        .contains(first, second, grievance.text("/caseId"))
        .doesNotContain(other);

    String grievances =
        ask(
            """
            {"selection":{"memberId":"%s","category":"GRIEVANCE","status":"OPEN"},
             "period":{"from":"2020-01-01"},"reason":"r"}
            """
                .formatted(member));
    assertThat(Fetched.of(ada, grievances, folder).text("events.json"))
        .contains(grievance.text("/caseId"))
        .doesNotContain(first, second);

    String none =
        ask(
            "{\"selection\":{\"memberId\":\"%s\"},\"period\":{\"to\":\"2001-01-01\"},\"reason\":\"r\"}"
                .formatted(member));
    Fetched empty = Fetched.of(ada, none, folder);
    assertThat(empty.verified(ada)).contains("0 entries hold", "\nHOLDS");
  }

  @Test
  void fetching_is_on_record_with_every_case_and_for_whom() throws IOException {
    String caseId = open().text("/caseId");
    String id =
        ask(
            "{\"caseId\":\"%s\",\"reason\":\"audit\",\"recipient\":\"The regulator\"}"
                .formatted(caseId));
    Fetched.of(ada, id, folder);

    Answer reads = ada.get("/v1/audit/access-log?caseId=" + caseId).expect(200);
    assertThat(
            reads
                .json()
                .get("items")
                .valueStream()
                .filter(it -> it.get("operation").asString().endsWith("/bundle"))
                .map(it -> it.get("recipient").asString() + " " + it.at("/memberIds/0").asString()))
        .containsExactly("The regulator " + member);
  }

  @Test
  void what_makes_no_sense_is_refused_in_words() {
    for (String body :
        new String[] {
          "{\"reason\":\"r\"}",
          "{\"caseId\":\"%s\",\"selection\":{},\"reason\":\"r\"}".formatted(UUID.randomUUID()),
          "{\"selection\":{}}",
          "{\"selection\":{},\"reason\":\"r\",\"period\":{\"from\":\"2026-02-01\",\"to\":\"2026-01-01\"}}",
          "{\"selection\":{},\"reason\":\"r\",\"formats\":[\"PDF\"]}"
        }) {
      assertThat(ada.post(EXPORTS, body).expect(400).problem()).isEqualTo("invalid");
    }
    ada.post(EXPORTS, "{\"caseId\":\"%s\",\"reason\":\"r\"}".formatted(UUID.randomUUID()))
        .expect(404);
    ada.get(EXPORTS + "/" + UUID.randomUUID()).expect(404);
    ada.get(EXPORTS + "/" + UUID.randomUUID() + "/bundle").expect(404);
  }

  @Test
  void a_dropped_export_is_gone_and_on_the_list() throws IOException {
    String caseId = open().text("/caseId");
    String id = ask("{\"caseId\":\"%s\",\"reason\":\"audit\"}".formatted(caseId));
    Fetched.of(ada, id, folder);

    ada.send("DELETE", EXPORTS + "/" + id, null).expect(204);

    assertThat(ada.get(EXPORTS + "/" + id + "/bundle").expect(410).problem())
        .isEqualTo("export-gone");
    assertThat(ada.get(EXPORTS).expect(200).text("/items/0/state")).isEqualTo("WITHDRAWN");
    assertThat(pieces(id)).isZero();
  }

  @Test
  void an_erasure_drops_every_export_with_the_member_and_a_new_one_reads_as_erased()
      throws IOException {
    Answer opened = open();
    String caseId = opened.text("/caseId");
    String secret = "secret-" + UUID.randomUUID();
    note(caseId, secret);
    String before = ask("{\"caseId\":\"%s\",\"reason\":\"audit\"}".formatted(caseId));
    assertThat(Fetched.of(ada, before, folder).text("timeline.html")).contains(secret);

    erase();

    assertThat(ada.get(EXPORTS + "/" + before).expect(200).text("/state")).isEqualTo("WITHDRAWN");
    assertThat(pieces(before)).isZero();
    String after = ask("{\"caseId\":\"%s\",\"reason\":\"audit\"}".formatted(caseId));
    Fetched erased = Fetched.of(ada, after, folder);
    assertThat(erased.verified(ada)).contains("PersonalDataErased holds", "\nHOLDS");
    erased.contents().values().forEach(file -> assertThat(file).doesNotContain(secret));
    assertThat(erased.text("timeline.html")).contains("[erased]");
  }

  private void erase() {
    Api api = Api.of(application);
    Answer asked =
        await()
            .until(
                () ->
                    api.as("adam", Role.ADMIN, null)
                        .post(
                            "/v1/admin/members/" + member + "/erase",
                            "{\"reason\":\"asked\",\"lawBasis\":\"a court order\"}"),
                it -> it.status() == 201);
    api.as("arno", Role.ADMIN, null)
        .post("/v1/admin/erasures/" + asked.text("/id") + "/confirm", "{\"reason\":\"checked\"}")
        .expect(200);
  }

  @Test
  void a_partners_auditor_gets_the_partners_cases() throws IOException {
    String partner = "partner-" + UUID.randomUUID();
    Api api = Api.of(application);
    Api theirs = api.as(new Caller("pat", Set.of(Role.CSR), "customer-service", partner));
    Api paula = api.as(new Caller("paula", Set.of(Role.AUDITOR), null, partner));
    String ours = open().text("/caseId");
    Answer opened = NewCase.in("customer-service").of(member).by(theirs);

    paula.post(EXPORTS, "{\"caseId\":\"%s\",\"reason\":\"r\"}".formatted(ours)).expect(404);
    Answer asked =
        paula
            .post(
                EXPORTS,
                "{\"selection\":{\"memberId\":\"%s\"},\"reason\":\"r\"}".formatted(member),
                ApiHeaders.CONSISTENCY_TOKEN,
                opened.header(ApiHeaders.CONSISTENCY_TOKEN).orElseThrow())
            .expect(201);

    assertThat(Fetched.of(paula, asked.text("/id"), folder).text("events.json"))
        .contains(opened.text("/caseId"))
        .doesNotContain(ours);
    String plans = ask("{\"caseId\":\"%s\",\"reason\":\"r\"}".formatted(ours));
    paula.get(EXPORTS + "/" + plans).expect(404);
    paula.send("DELETE", EXPORTS + "/" + plans, null).expect(404);
    assertThat(paula.get(EXPORTS).expect(200).json().get("items")).hasSize(1);
  }

  private Answer open() {
    return NewCase.in("customer-service").of(member).by(ana);
  }

  private void note(String caseId, String text) {
    ana.post(
            "/v1/cases/" + caseId + "/notes",
            "{\"text\":\"%s\",\"visibility\":\"INTERNAL\"}".formatted(text))
        .expect(201);
  }

  private String ask(String body, String... headers) {
    Answer asked = ada.post(EXPORTS, body, headers).expect(201);
    assertThat(asked.header("Location")).contains(EXPORTS + "/" + asked.text("/id"));
    return asked.text("/id");
  }

  private long pieces(String id) {
    return jdbc.sql("select count(*) from export_chunk where export_id = ?")
        .param(UUID.fromString(id))
        .query(Long.class)
        .single();
  }
}
