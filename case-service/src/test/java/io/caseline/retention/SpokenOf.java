package io.caseline.retention;

import static org.awaitility.Awaitility.await;

import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.Node;
import io.caseline.web.security.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A member of whom the same marked word was said in every field that takes words, in two cases, and
 * everywhere where it could be read.
 */
final class SpokenOf {

  private static final String ALL_REQUESTS =
      "REQUESTED,ACCEPTED,CLARIFICATION_ASKED,ANSWERED,DECLINED,WITHDRAWN";

  final KeptMember member;
  final String word = "quetzal" + UUID.randomUUID().toString().replace("-", "");
  private final Api csr;
  private final Api claims;

  SpokenOf(Node node) {
    member = new KeptMember(node);
    csr = member.anna();
    claims = node.api("clara", Role.SPECIALIST, "claims");
    speak();
    speak();
  }

  private void speak() {
    member.cases.add(
        csr.post(
                "/v1/cases",
                """
                {"memberId":"%1$s","lineOfBusiness":"COMMERCIAL","category":"INQUIRY","topic":"%2$s","subject":"%2$s",
                 "description":"%2$s","channel":"PHONE","requester":{"type":"REPRESENTATIVE","representativeId":"%2$s"}}
                """
                    .formatted(member.id, word))
            .expect(201)
            .text("/caseId"));
    say("/notes", "{\"text\":\"WORD\",\"visibility\":\"INTERNAL\"}");
    say("/interactions", "{\"channel\":\"PHONE\",\"direction\":\"INBOUND\",\"summary\":\"WORD\"}");
    String obstacle = say("/obstacles", "{\"kind\":\"MONEY\",\"description\":\"WORD\"}");
    say("/obstacles/" + obstacle + "/overcome", "{\"how\":\"WORD\"}");
    say("/explain-coverage", "{\"explanation\":\"WORD\"}");
    say("/offer-options", "{\"options\":[\"WORD\"]}");
    String asked =
        say("/information-requests", "{\"department\":\"claims\",\"question\":\"WORD\"}");
    claims
        .post(
            path() + "/information-requests/" + asked + "/provide",
            "{\"answer\":\"WORD\"}".replace("WORD", word))
        .expect(200);
    String offered = say("/handoffs", "{\"department\":\"claims\",\"reason\":\"WORD\"}");
    say("/handoffs/" + offered + "/recall", "{\"reason\":\"WORD\"}");
    say(
        "/resolve",
        "{\"outcome\":\"RESOLVED_FOR_MEMBER\",\"explanation\":\"WORD\",\"nextSteps\":[\"WORD\"]}");
    say("/feedback", "{\"csat\":5,\"comment\":\"WORD\"}");
    csr.post(path() + "/close").expect(200);
  }

  private String say(String path, String body) {
    Answer answer = csr.post(path() + path, body.replace("WORD", word));
    if (answer.status() >= 300) {
      throw new AssertionError(path + ": " + answer.response().body());
    }
    return answer.text("/id");
  }

  private String path() {
    return "/v1/cases/" + member.cases.getLast();
  }

  /** Every place where something of a member is shown. */
  List<String> places() {
    Stream<String> ofCases =
        member.cases.stream()
            .flatMap(
                it ->
                    Stream.of(
                            "",
                            "?version=4",
                            "/timeline?limit=200",
                            "/timeline?limit=200&version=4",
                            "/diff?from=1&to=9")
                        .map(rest -> "/v1/cases/" + it + rest));
    return Stream.concat(ofCases, lists()).toList();
  }

  private Stream<String> lists() {
    return Stream.of(
        "/v1/cases?limit=200&memberId=" + member.id,
        "/v1/departments/claims/information-requests?limit=200&status=" + ALL_REQUESTS,
        "/v1/departments/claims/handoffs?limit=200&status=OFFERED,ACCEPTED,DECLINED,RECALLED,LAPSED",
        "/v1/members/" + member.id + "/history?limit=200");
  }

  /** Where the word can be read. */
  List<String> readAt() {
    Api auditor = member.node.api("audrey", Role.AUDITOR, null);
    return places().stream()
        .filter(it -> auditor.get(it).expect(200).response().body().contains(word))
        .toList();
  }

  /** Shows all cases in every list again. */
  void rebuildLists() {
    Api admin = KeptMember.adam(member.node);
    for (String list : List.of("worklist", "inbox", "member-history")) {
      admin.post("/v1/admin/projections/" + list + "/rebuild").expect(202);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                admin
                    .get("/v1/admin/projections")
                    .expect(200)
                    .json()
                    .get("items")
                    .valueStream()
                    .noneMatch(it -> it.get("state").asString().equals("REBUILDING")));
  }

  /** Columns of the database in which the word stands. */
  List<String> storedIn() {
    List<String> found = new ArrayList<>();
    for (String table : tables()) {
      member
          .node
          .jdbc()
          .sql("select * from \"%s\"".formatted(table))
          .query(
              row -> {
                var columns = row.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                  byte[] bytes = bytes(row.getObject(i));
                  if (new String(bytes, StandardCharsets.ISO_8859_1).contains(word)) {
                    found.add(table + "." + columns.getColumnName(i));
                  }
                }
              });
    }
    return found.stream().map(String::toLowerCase).distinct().sorted().toList();
  }

  private static byte[] bytes(Object value) {
    return switch (value) {
      case null -> new byte[0];
      case byte[] bytes -> bytes;
      default -> value.toString().getBytes(StandardCharsets.UTF_8);
    };
  }

  private List<String> tables() {
    return member
        .node
        .jdbc()
        .sql(
            """
            select table_name from information_schema.tables
            where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
            """)
        .query(String.class)
        .list();
  }
}
