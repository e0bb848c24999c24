package io.caseline.tools.replay;

import io.caseline.tools.StubServer;
import io.caseline.tools.StubServer.Answer;
import io.caseline.tools.StubServer.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Both services, as far as a replay needs them: enough of the rules to answer it, and a way to
 * plant mistakes.
 */
final class FakeCaseline implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  final Map<String, List<ObjectNode>> cases = new ConcurrentHashMap<>();
  final Set<String> departments = new ConcurrentSkipListSet<>();
  final Set<String> members = new ConcurrentSkipListSet<>();

  /** Applied to a case before it is shown at a version of its past. */
  UnaryOperator<ObjectNode> tampering = UnaryOperator.identity();

  /** Applied to a case before it is shown as it is now. */
  UnaryOperator<ObjectNode> showing = UnaryOperator.identity();

  /** Applied to a timeline before it is shown. */
  UnaryOperator<List<ObjectNode>> timeline = UnaryOperator.identity();

  private final StubServer server = new StubServer(this::answer);

  URI uri() {
    return server.uri();
  }

  @Override
  public void close() {
    server.close();
  }

  private Answer answer(Request request) {
    List<String> path = List.of(request.uri().getPath().substring(1).split("/", -1));
    JsonNode body = JSON.readTree(request.body().isEmpty() ? "{}" : request.body());
    return switch (request.method() + " " + path.get(1)) {
      case "POST tokens" ->
          Answer.json(200, "{\"token\":\"t\",\"expiresAt\":\"2999-01-01T00:00:00Z\"}");
      case "PUT admin" -> {
        departments.add(path.getLast());
        yield Answer.json(200, "{}");
      }
      case "POST members" -> {
        members.add(body.required("name").required("family").asString());
        yield Answer.json(201, "{\"memberId\":\"" + UUID.randomUUID() + "\"}");
      }
      case "POST cases" -> path.size() == 2 ? open(body) : command(path, body);
      case "GET cases" -> path.size() == 3 ? show(path.get(2), request) : timeline(path.get(2));
      default -> Answer.problem(404, "not-found");
    };
  }

  private Answer open(JsonNode body) {
    String id = UUID.randomUUID().toString();
    cases.put(id, new ArrayList<>());
    return record(id, null, event("CaseOpened", (ObjectNode) body));
  }

  private Answer command(List<String> path, JsonNode body) {
    String id = path.get(2);
    ObjectNode now = fold(cases.get(id));
    ObjectNode data = (ObjectNode) body;
    boolean open = now.path("status").asString().equals("OPEN");
    return switch (path.getLast()) {
      case "handoffs" ->
          open
              ? record(id, UUID.randomUUID().toString(), event("HandoffOffered", data))
              : Answer.problem(409, "case-resolved");
      case "accept" -> {
        if (path.get(3).equals("information-requests")) {
          yield record(id, null, event("InformationRequestAccepted", data));
        }
        String to = cases.get(id).getLast().path("data").path("department").asString();
        yield record(id, null, event("HandoffAccepted", data.put("to", to)));
      }
      case "information-requests" ->
          record(id, UUID.randomUUID().toString(), event("InformationRequested", data));
      case "provide" -> record(id, null, event("InformationProvided", data));
      case "interactions" -> record(id, null, event("InteractionRecorded", data));
      case "resolve" -> record(id, null, event("CaseResolved", data));
      case "reopen" ->
          open ? Answer.problem(409, "case-open") : record(id, null, event("CaseReopened", data));
      case "close" -> record(id, null, event("CaseClosed", data));
      default -> Answer.problem(404, "not-found");
    };
  }

  private Answer record(String id, String created, ObjectNode event) {
    List<ObjectNode> events = cases.get(id);
    events.add(event);
    ObjectNode answer = JSON.createObjectNode().put("caseId", id).put("version", events.size());
    if (created != null) {
      answer.put("id", created);
    }
    answer.putArray("events").add(event);
    return Answer.json(200, answer.toString());
  }

  private Answer show(String id, Request request) {
    List<ObjectNode> events = cases.get(id);
    String query = request.uri().getQuery();
    if (query == null) {
      return Answer.json(200, showing.apply(fold(events)).toString());
    }
    int version = Integer.parseInt(query.replace("version=", ""));
    return Answer.json(200, tampering.apply(fold(events.subList(0, version))).toString());
  }

  private Answer timeline(String id) {
    ObjectNode page = JSON.createObjectNode();
    ArrayNode items = page.putArray("items");
    timeline.apply(List.copyOf(cases.get(id))).forEach(items::add);
    return Answer.json(200, page.toString());
  }

  private static ObjectNode event(String type, ObjectNode data) {
    return JSON.createObjectNode().put("type", type).set("data", data);
  }

  private static ObjectNode fold(List<ObjectNode> events) {
    ObjectNode state = JSON.createObjectNode();
    for (ObjectNode event : events) {
      switch (event.path("type").asString()) {
        case "CaseOpened" ->
            state
                .put("status", "OPEN")
                .set("responsibleDepartment", event.path("data").path("responsibleDepartment"));
        case "HandoffAccepted" -> state.set("responsibleDepartment", event.path("data").path("to"));
        case "CaseResolved" -> state.put("status", "RESOLVED");
        case "CaseReopened" -> state.put("status", "OPEN");
        case "CaseClosed" -> state.put("status", "CLOSED");
        default -> {}
      }
    }
    return state.put("version", events.size());
  }
}
