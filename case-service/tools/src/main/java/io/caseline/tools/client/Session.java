package io.caseline.tools.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One service, as one person. */
public final class Session {

  private final Http http;
  private final Tokens tokens;
  private final URI service;
  private final Person person;

  Session(Http http, Tokens tokens, URI service, Person person) {
    this.http = http;
    this.tokens = tokens;
    this.service = service;
    this.person = person;
  }

  /** A command without a body, such as {@code /v1/cases/{caseId}/close}. */
  public CommandAnswer command(String path) {
    return CommandAnswer.of(http.send(posting(path).POST(BodyPublishers.noBody()).build()));
  }

  public CommandAnswer command(String path, Map<String, ?> body) {
    return CommandAnswer.of(post(path, body));
  }

  /** A command that is refused with 412 unless the case is still at this version. */
  public CommandAnswer commandAt(long version, String path, Map<String, ?> body) {
    return CommandAnswer.of(
        http.send(
            json(posting(path))
                .header("If-Match", "\"" + version + "\"")
                .POST(jsonOf(body))
                .build()));
  }

  public Reply post(String path, Map<String, ?> body) {
    return http.send(json(posting(path)).POST(jsonOf(body)).build());
  }

  public Reply postCsv(String path, String csv) {
    return http.send(
        posting(path)
            .header("Content-Type", "text/csv; charset=utf-8")
            .POST(BodyPublishers.ofString(csv))
            .build());
  }

  public Reply put(String path, Map<String, ?> body) {
    return http.send(json(request(path)).PUT(jsonOf(body)).build());
  }

  public JsonNode get(String path) {
    return http.send(request(path).GET().build()).body();
  }

  /** A list that must show the change which answered with this token. */
  public JsonNode get(String path, String consistencyToken) {
    return http.send(request(path).header("Consistency-Token", consistencyToken).GET().build())
        .body();
  }

  /** The items of every page of a list. */
  public List<JsonNode> all(String path) {
    List<JsonNode> items = new ArrayList<>();
    String separator = path.contains("?") ? "&" : "?";
    JsonNode page = get(path + separator + "limit=200");
    items.addAll(page.required("items").values());
    while (!page.path("nextCursor").isNull() && !page.path("nextCursor").isMissingNode()) {
      page = get(path + separator + "limit=200&cursor=" + page.path("nextCursor").asString());
      items.addAll(page.required("items").values());
    }
    return items;
  }

  private HttpRequest.Builder posting(String path) {
    return request(path).header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.resolve(path))
        .timeout(Http.ANSWER_WITHIN)
        .header("Accept", "application/json, application/problem+json")
        .header("Authorization", "Bearer " + tokens.of(person));
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request) {
    return request.header("Content-Type", "application/json");
  }

  private static BodyPublisher jsonOf(Map<String, ?> body) {
    return BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body));
  }
}
