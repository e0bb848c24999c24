package io.caseline.memberservice;

import io.caseline.web.security.Caller;
import io.caseline.web.security.Role;
import io.caseline.web.testing.DocumentedAnswers;
import io.caseline.web.testing.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the service over HTTP. Every {@code with…} is another such somebody. */
record Client(String address, Tokens tokens, Map<String, String> headers) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final DocumentedAnswers DOCUMENTED =
      DocumentedAnswers.of(Path.of("..", "api-contracts", "openapi", "member-service.json"));

  static Client of(ApplicationContext service) {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    return new Client("http://127.0.0.1:" + port, Tokens.of(service), Map.of());
  }

  /** What came back. */
  record Answer(int status, Map<String, String> headers, JsonNode body) {

    JsonNode at(String pointer) {
      return body.at(pointer);
    }

    String header(String name) {
      return headers.get(name);
    }
  }

  Client as(Role role) {
    return as(new Caller("some-" + role.claim(), Set.of(role), null, null));
  }

  Client as(Caller caller) {
    return with("Authorization", tokens.bearer(caller));
  }

  Client with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Client(address, tokens, more);
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer post(String path, String json) {
    return with("Content-Type", "application/json").send("POST", path, json);
  }

  Answer put(String path, String json) {
    return with("Content-Type", "application/json").send("PUT", path, json);
  }

  Answer delete(String path) {
    return send("DELETE", path, null);
  }

  Answer importCsv(String csv) {
    return with("Content-Type", "text/csv").send("POST", "/v1/imports", csv);
  }

  Answer send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      Map<String, String> received = new HashMap<>();
      response.headers().map().forEach((name, values) -> received.put(name, values.getFirst()));
      var answer = new Answer(response.statusCode(), received, document(response));
      DOCUMENTED.check(method, request.build().uri().getPath(), answer.status(), problem(answer));
      return answer;
    } catch (Exception e) {
      throw new AssertionError(method + " " + path, e);
    }
  }

  private static String problem(Answer answer) {
    return answer.status() < 400 ? null : answer.at("/type").asString(null);
  }

  /** Not everything is JSON: a checkpoint is text. */
  private static JsonNode document(HttpResponse<String> response) {
    boolean json =
        response
            .headers()
            .firstValue("Content-Type")
            .filter(it -> it.matches("application/(problem\\+)?json(;.*)?"))
            .isPresent();
    return json ? JSON.readTree(response.body()) : JSON.valueToTree(response.body());
  }
}
