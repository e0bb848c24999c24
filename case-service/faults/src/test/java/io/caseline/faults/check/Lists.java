package io.caseline.faults.check;

import static org.awaitility.Awaitility.await;

import io.caseline.faults.load.Command;
import io.caseline.faults.load.Done;
import io.caseline.faults.load.Ledger;
import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Person;
import io.caseline.tools.client.Projections;
import io.caseline.tools.client.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the projections show, now and after all cases have been shown in them again. */
final class Lists {

  private static final int HISTORIES = 20;

  private final Session supervisor;
  private final Session specialist;
  private final Projections projections;

  Lists(CaselineClient client) {
    supervisor = client.cases(Person.supervisor("sofia", "customer-service"));
    specialist = client.cases(Person.specialist("clara", "claims"));
    projections = new Projections(client.cases(Person.admin("adam")));
  }

  /** Everything that they show, by the address it is shown at. */
  Map<String, List<String>> shown(Ledger ledger) {
    awaitAll("lag", "0");
    Map<String, List<String>> lists = new TreeMap<>();
    List<String> paths = new ArrayList<>();
    paths.add("/v1/cases");
    paths.add("/v1/departments/claims/information-requests");
    paths.add("/v1/departments/claims/handoffs");
    ledger.done().stream()
        .map(Done::command)
        .filter(Command::opensCase)
        .limit(HISTORIES)
        .map(it -> JsonMapper.shared().readTree(it.body()).required("memberId").asString())
        .forEach(memberId -> paths.add("/v1/members/" + memberId + "/history"));
    paths.forEach(path -> lists.put(path, rows(path)));
    return lists;
  }

  private List<String> rows(String path) {
    Session reader = path.startsWith("/v1/departments/claims") ? specialist : supervisor;
    return reader.all(path).stream().map(JsonNode::toString).sorted().toList();
  }

  void rebuild() {
    projections.rebuildAll();
    awaitAll("state", "UP_TO_DATE");
  }

  private void awaitAll(String field, String value) {
    await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () ->
                projections.all().stream()
                    .allMatch(it -> it.required(field).asString().equals(value)));
  }
}
