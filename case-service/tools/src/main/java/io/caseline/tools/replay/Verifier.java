package io.caseline.tools.replay;

import io.caseline.tools.client.RefusedByServer;
import io.caseline.tools.client.Session;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads a played case back over HTTP and holds it to the log, and to what it answered before. */
final class Verifier {

  private final Session auditor;

  Verifier(Session auditor) {
    this.auditor = auditor;
  }

  List<Mismatch> verify(PlayedCase played) {
    String number = played.incident().number();
    if (played.caseId() == null) {
      return List.of(new Mismatch(number, "none", "the case could not be opened"));
    }
    List<String> wrong = new ArrayList<>();
    try {
      compareWithTheLog(played.caseId(), Expected.of(played.incident()), wrong);
      compareWithAnswers(played, wrong);
    } catch (RefusedByServer e) {
      wrong.add("could not be read back: " + e.getMessage());
    }
    return wrong.stream().map(what -> new Mismatch(number, played.caseId(), what)).toList();
  }

  private void compareWithTheLog(String caseId, Expected expected, List<String> wrong) {
    JsonNode now = auditor.get("/v1/cases/" + caseId);
    List<JsonNode> timeline = auditor.all("/v1/cases/" + caseId + "/timeline");

    compare("state", expected.status(), now.path("status").asString(), wrong);
    compare("number of events", (long) timeline.size(), now.path("version").asLong(), wrong);
    compare("handoffs", expected.handoffs(), count(timeline, "HandoffAccepted"), wrong);
    compare("reopenings", expected.reopenings(), count(timeline, "CaseReopened"), wrong);
    compare("departments", expected.departments(), departments(timeline), wrong);
    compare(
        "department",
        expected.departments().getLast(),
        now.path("responsibleDepartment").asString(),
        wrong);
  }

  private void compareWithAnswers(PlayedCase played, List<String> wrong) {
    for (PlayedCase.Snapshot then : played.snapshots()) {
      JsonNode folded = auditor.get("/v1/cases/" + played.caseId() + "?version=" + then.version());
      var differences = then.answer().differencesTo(Fingerprint.of(folded));
      if (!differences.isEmpty()) {
        wrong.add("at version " + then.version() + " it answered otherwise then: " + differences);
      }
    }
  }

  /** Where the case was, by the timeline: opened in one department, accepted by the next. */
  private static List<String> departments(List<JsonNode> timeline) {
    List<String> departments = new ArrayList<>();
    for (JsonNode event : timeline) {
      switch (event.path("type").asString()) {
        case "CaseOpened" ->
            departments.add(event.path("data").path("responsibleDepartment").asString());
        case "HandoffAccepted" -> departments.add(event.path("data").path("to").asString());
        default -> {}
      }
    }
    return departments;
  }

  private static int count(List<JsonNode> timeline, String type) {
    return (int) timeline.stream().filter(it -> it.path("type").asString().equals(type)).count();
  }

  private static <T> void compare(String what, T inTheLog, T inTheCase, List<String> wrong) {
    if (!inTheLog.equals(inTheCase)) {
      wrong.add(what + ": " + inTheLog + " by the log, " + inTheCase + " by the case");
    }
  }
}
