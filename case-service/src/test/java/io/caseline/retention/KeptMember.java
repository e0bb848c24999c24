package io.caseline.retention;

import io.caseline.platform.ConsistencyToken;
import io.caseline.platform.RecordedEvent;
import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import io.caseline.testing.Node;
import io.caseline.web.security.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A member with cases, on a node, and the people who are needed around them. */
final class KeptMember {

  final UUID id = UUID.randomUUID();
  final List<String> cases = new ArrayList<>();
  final Node node;

  KeptMember(Node node) {
    this.node = node;
  }

  static Api adam(Node node) {
    return node.api("adam", Role.ADMIN, null);
  }

  static Api ada(Node node) {
    return node.api("ada", Role.ADMIN, null);
  }

  Api anna() {
    return node.api("anna", Role.CSR, "customer-service");
  }

  Api sara() {
    return node.api("sara", Role.SUPERVISOR, "customer-service");
  }

  /** An inquiry: no clock of the law keeps it from being closed. */
  KeptMember withCase(String lineOfBusiness) {
    cases.add(
        anna()
            .post(
                "/v1/cases",
                """
                {"memberId":"%s","lineOfBusiness":"%s","category":"INQUIRY","topic":"coverage","subject":"s",
                 "description":"d","channel":"PHONE"}
                """
                    .formatted(id, lineOfBusiness))
            .expect(201)
            .text("/caseId"));
    return this;
  }

  KeptMember withClosedCase(String lineOfBusiness) {
    withCase(lineOfBusiness);
    close(cases.getLast());
    return this;
  }

  void close(String caseId) {
    anna()
        .post(
            "/v1/cases/" + caseId + "/resolve",
            "{\"outcome\":\"RESOLVED_FOR_MEMBER\",\"explanation\":\"e\",\"nextSteps\":[]}")
        .expect(200);
    anna().post("/v1/cases/" + caseId + "/close").expect(200);
  }

  /** Until when and for what, with everything in it that was answered to anybody before. */
  Answer retention() {
    var last =
        cases.stream()
            .map(it -> node.eventsOf(UUID.fromString(it)).getLast())
            .max(Comparator.comparingLong(RecordedEvent::position))
            .orElseThrow();
    String token = ConsistencyToken.of(last).header();
    return adam(node)
        .get("/v1/admin/members/" + id + "/retention", "Consistency-Token", token)
        .expect(200);
  }

  Answer erase(Api by, String body) {
    return by.post("/v1/admin/members/" + id + "/erase", body);
  }

  Answer placeHold() {
    return adam(node)
        .post("/v1/admin/members/" + id + "/place-legal-hold", "{\"reason\":\"Subpoena.\"}")
        .expect(201);
  }

  Answer liftHold() {
    return adam(node)
        .post("/v1/admin/members/" + id + "/lift-legal-hold", "{\"reason\":\"Settled.\"}")
        .expect(200);
  }

  /** What each case says of its erasure; nothing where it was not erased. */
  List<String> erasedAt() {
    return cases.stream()
        .map(it -> anna().get("/v1/cases/" + it).expect(200).text("/erasedAt"))
        .filter(Objects::nonNull)
        .toList();
  }
}
