package io.caseline.tools.demo;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.CommandAnswer;
import io.caseline.tools.client.Person;
import io.caseline.tools.client.RefusedByServer;
import io.caseline.tools.client.Session;
import io.caseline.tools.demo.Terminal.Look;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes each line of a scene to the services, and prints what happened in the service's own words.
 */
final class Stage {

  private static final int MARGIN = 24;

  private final CaselineClient client;
  private final Terminal terminal;
  private final Synthetic members;
  private final List<CaseOnStage> opened = new ArrayList<>();
  private @Nullable CaseOnStage spotlight;
  private Optional<String> lastConsistencyToken = Optional.empty();
  private int commands;
  private int events;

  Stage(CaselineClient client, Terminal terminal, Synthetic members) {
    this.client = client;
    this.terminal = terminal;
    this.members = members;
  }

  /** A member calls, writes or comes in, and the case is opened. */
  CaseOnStage open(Person by, String familyName, Map<String, ?> matter) {
    Map<String, Object> body = new LinkedHashMap<>(matter);
    body.put("memberId", members.idOf(familyName));
    CommandAnswer answer = command(by, "/v1/cases", body);
    String number = answer.events().getFirst().required("data").required("caseNumber").asString();
    var onStage = new CaseOnStage(this, answer.caseId(), number);
    opened.add(onStage);
    return onStage;
  }

  CommandAnswer command(Person by, String path, Map<String, ?> body) {
    CommandAnswer answer = send(by, path, body);
    lastConsistencyToken = answer.consistencyToken();
    tell(by, answer.events());
    return answer;
  }

  /** The path, inside the case, to its clock of the law for this. */
  String clockOf(CaseOnStage shown, String kind) {
    for (JsonNode each : client.cases(Cast.AUDITOR).get("/v1/cases/" + shown.id()).path("clocks")) {
      if (each.path("kind").asString().equals(kind)) {
        return "clocks/" + each.required("id").asString();
      }
    }
    throw new IllegalStateException("The law has no clock for it: " + kind);
  }

  /** The most urgent case of the department that nobody has, to the caller. */
  void claimNext(Person by) {
    String queue = "/v1/departments/" + CaseOnStage.departmentOf(by) + "/queue";
    // A queue follows the commands at a small distance: wait until it shows the last of them.
    lastConsistencyToken.ifPresent(token -> client.cases(by).get(queue, token));
    command(by, queue + "/claim-next", Map.of());
  }

  /** Somebody tries what the rules do not allow. That they are let through would be a bug. */
  void refused(Person by, String path, Map<String, ?> body) {
    try {
      send(by, path, body);
    } catch (RefusedByServer e) {
      commands++;
      say(by, Look.BAD, "refused (" + e.status() + " " + e.slug() + "): " + e.detail());
      return;
    }
    throw new IllegalStateException("The service allowed what it must refuse: " + path);
  }

  /** What the demo says on its own. */
  void aside(String text) {
    terminal.hanging(" ".repeat(MARGIN), MARGIN, text, Look.DIM);
  }

  /** The case whose timeline is shown at the end of the day. */
  void spotlight(CaseOnStage shown) {
    spotlight = shown;
  }

  CaseOnStage inTheSpotlight() {
    return Optional.ofNullable(spotlight).orElseGet(opened::getLast);
  }

  List<CaseOnStage> opened() {
    return List.copyOf(opened);
  }

  int commands() {
    return commands;
  }

  int events() {
    return events;
  }

  private CommandAnswer send(Person by, String path, Map<String, ?> body) {
    Session session = client.cases(by);
    return body.isEmpty() ? session.command(path) : session.command(path, body);
  }

  private void tell(Person by, List<JsonNode> recorded) {
    commands++;
    events += recorded.size();
    recorded.forEach(event -> say(by, event.path("summary").asString()));
  }

  private void say(Person by, String text) {
    terminal.hanging(margin(by), MARGIN, text);
  }

  private void say(Person by, Look look, String text) {
    terminal.hanging(margin(by), MARGIN, text, look);
  }

  private String margin(Person by) {
    return terminal.in(Look.ACCENT, ("    " + by.sub() + " ".repeat(MARGIN)).substring(0, MARGIN));
  }
}
