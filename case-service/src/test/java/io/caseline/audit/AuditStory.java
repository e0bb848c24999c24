package io.caseline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.proof.verify.Verify;
import io.caseline.testing.Api;
import io.caseline.testing.NewCase;
import io.caseline.web.ledger.Ledger;
import io.caseline.web.ledger.Ledgers;
import io.caseline.web.security.Caller;
import io.caseline.web.security.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** An auditor fetches proofs over HTTP and verifies them apart from the service. */
abstract class AuditStory {

  @Autowired ApplicationContext application;
  @Autowired Ledgers ledgers;
  @Autowired JdbcTemplate jdbc;

  @TempDir Path folder;

  private Api ada;
  private String caseId;
  private Path key;
  private Path mine;

  /** What somebody who owns the database does first. */
  abstract void switchAppendOnly(JdbcTemplate jdbc, boolean on);

  @BeforeEach
  void a_case_that_is_signed() throws IOException {
    ada = Api.of(application).as("ada", Role.AUDITOR, null);
    Api csr = Api.of(application).as("ana", Role.CSR, "customer-service");
    caseId = NewCase.in("customer-service").by(csr).expect(201).text("/caseId");
    for (int i = 0; i < 3; i++) {
      csr.post("/v1/cases/" + caseId + "/notes", "{\"text\":\"t\",\"visibility\":\"INTERNAL\"}")
          .expect(201);
    }
    // Other tests' transactions may be waited for.
    Awaitility.await().until(this::signed);
    key = save("key.txt", "/v1/audit/key");
    mine = save("mine.txt", "/v1/audit/checkpoint");
  }

  private boolean signed() {
    Ledger ledger = ledgers.named("events").orElseThrow();
    ledger.grow();
    return ada.get("/v1/audit/cases/" + caseId + "/proof")
        .expect(200)
        .response()
        .body()
        .lines()
        .findFirst()
        .orElseThrow()
        .contains("\"later\":0");
  }

  @Test
  void a_case_and_the_whole_log_hold() throws IOException {
    assertThat(verify(0, save("case.jsonl", proof()))).contains("position ", "holds", "\nHOLDS");
    assertThat(verify(0, save("log.jsonl", "/v1/audit/log"))).contains("whole log");
  }

  @Test
  void a_partners_auditor_gets_proofs_of_the_partners_cases_only() {
    Api api = Api.of(application);
    String partner = "partner-" + UUID.randomUUID();
    Api pat = api.as(new Caller("pat", Set.of(Role.CSR), "customer-service", partner));
    Api paula = api.as(new Caller("paula", Set.of(Role.AUDITOR), null, partner));
    String theirs = NewCase.in("customer-service").by(pat).expect(201).text("/caseId");

    paula.get("/v1/audit/cases/" + theirs + "/proof").expect(200);
    paula.get(proof()).expect(404);
  }

  @Test
  void a_proof_is_on_record_with_whose_case_it_is_once() {
    Api pia = Api.of(application).as("pia-" + UUID.randomUUID(), Role.AUDITOR, null);
    pia.get(proof()).expect(200);

    JsonNode reads = ada.get("/v1/audit/access-log?caseId=" + caseId).expect(200).json();
    List<JsonNode> hers =
        reads
            .get("items")
            .valueStream()
            .filter(it -> it.get("actor").asString().startsWith("pia-"))
            .toList();
    assertThat(hers).hasSize(1);
    assertThat(hers.getFirst().get("memberIds")).hasSize(1);
    assertThat(hers.getFirst().get("caseIds")).hasSize(1);
  }

  @Test
  void a_log_that_grew_is_joined_to_an_older_checkpoint() throws IOException {
    long from = Long.parseLong(Files.readAllLines(mine).get(1));
    a_case_that_is_signed_again();
    Path consistency = save("consistency.jsonl", "/v1/audit/consistency?from=" + from);
    Path newer = save("newer.txt", "/v1/audit/checkpoint");
    long to = Long.parseLong(Files.readAllLines(newer).get(1));
    assertThat(to).isGreaterThan(from);
    assertThat(verify(0, consistency, "--checkpoint", mine.toString()))
        .contains("consistency proof", "HOLDS");
    ada.get("/v1/audit/consistency?from=" + to + "&to=" + from).expect(400);
    ada.get("/v1/audit/consistency?from=" + (to + 1_000_000)).expect(404);
    assertThat(ada.get("/v1/audit/checkpoint?size=" + from).expect(200).response().body())
        .isEqualTo(Files.readString(mine));
    assertThat(ada.get("/v1/audit/checkpoints?limit=1").expect(200).text("/items/0/note"))
        .isEqualTo(Files.readString(newer));
  }

  private void a_case_that_is_signed_again() throws IOException {
    Path kept = mine;
    Files.move(kept, folder.resolve("older.txt"));
    a_case_that_is_signed();
    Files.delete(mine);
    mine = folder.resolve("older.txt");
  }

  @Test
  void a_byte_changed_in_the_store_is_found_in_the_case_and_in_the_log() throws IOException {
    long position = positions().get(2);
    byte[] payload =
        jdbc.queryForObject(
            "select payload from domain_event_entry where global_index = ?",
            byte[].class,
            position);
    byte[] other = payload.clone();
    other[other.length - 2] ^= 1;
    tampering(
        () -> setPayload(position, other),
        () -> setPayload(position, payload),
        () -> {
          assertThat(verify(1, save("case.jsonl", proof())))
              .contains("changed at position " + position)
              .endsWith("DOES NOT HOLD\n");
          assertThat(verify(1, save("log.jsonl", "/v1/audit/log")))
              .contains("changed at position " + position);
        });
  }

  @Test
  void an_event_removed_from_the_store_is_missed_in_the_case_and_named_in_the_log()
      throws IOException {
    long position = positions().get(2);
    Map<String, Object> row =
        jdbc.queryForMap("select * from domain_event_entry where global_index = ?", position);
    tampering(
        () -> jdbc.update("delete from domain_event_entry where global_index = ?", position),
        () -> restore(row),
        () -> {
          assertThat(verify(1, save("case.jsonl", proof()))).contains("missing at position");
          assertThat(verify(1, save("log.jsonl", "/v1/audit/log")))
              .contains("removed at position " + position);
        });
  }

  @Test
  void only_a_known_witness_cosigns() throws IOException {
    String size = Files.readAllLines(mine).get(1);
    ada.post(
            "/v1/audit/checkpoints/" + size + "/cosignatures",
            "{\"cosignature\":\"\u2014 somebody AAAAAAAA\"}")
        .expect(400);
    ada.get("/v1/audit/checkpoint?log=nothing").expect(404);
  }

  private interface Act {
    void run() throws IOException;
  }

  private void tampering(Runnable attack, Runnable undo, Act then) throws IOException {
    switchAppendOnly(jdbc, false);
    try {
      attack.run();
      then.run();
    } finally {
      undo.run();
      switchAppendOnly(jdbc, true);
    }
  }

  private void setPayload(long position, byte[] payload) {
    jdbc.update(
        "update domain_event_entry set payload = ? where global_index = ?", payload, position);
  }

  private void restore(Map<String, Object> row) {
    String columns = String.join(", ", row.keySet());
    String values = String.join(", ", row.keySet().stream().map(it -> "?").toList());
    jdbc.update(
        "insert into domain_event_entry (" + columns + ") values (" + values + ")",
        row.values().toArray());
  }

  private List<Long> positions() {
    return jdbc.queryForList(
        "select global_index from domain_event_entry where aggregate_identifier = ? order by 1",
        Long.class,
        caseId);
  }

  private String proof() {
    return "/v1/audit/cases/" + caseId + "/proof";
  }

  private Path save(String name, String path) throws IOException {
    return Files.writeString(folder.resolve(name), ada.get(path).expect(200).response().body());
  }

  private String verify(int expected, Path file, String... more) {
    List<String> words = new ArrayList<>(List.of(file.toString(), "--key", key.toString()));
    words.addAll(List.of(more));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code = Verify.run(out, words.toArray(String[]::new));
    String said = printed.toString(StandardCharsets.UTF_8);
    System.out.println(said);
    assertThat(code).as(said).isEqualTo(expected);
    return said;
  }
}
