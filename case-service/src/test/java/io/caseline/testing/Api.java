package io.caseline.testing;

import io.caseline.web.security.Caller;
import io.caseline.web.security.Role;
import io.caseline.web.testing.DocumentedAnswers;
import io.caseline.web.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its clients meet it: over real HTTP, as one person. */
public final class Api {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private static final DocumentedAnswers DOCUMENTED =
      DocumentedAnswers.of(Path.of("..", "api-contracts", "openapi", "case-service.json"));

  private final String baseUrl;
  private final Tokens tokens;
  private final @Nullable Caller caller;

  private Api(String baseUrl, Tokens tokens, @Nullable Caller caller) {
    this.baseUrl = baseUrl;
    this.tokens = tokens;
    this.caller = caller;
  }

  /** The API of a running service, to nobody in particular. */
  public static Api of(ApplicationContext application) {
    String port = application.getEnvironment().getRequiredProperty("local.server.port");
    return new Api("http://localhost:" + port, Tokens.of(application), null);
  }

  public Api as(String sub, Role role, @Nullable String department) {
    return as(new Caller(sub, Set.of(role), department, null));
  }

  public Api as(Caller someone) {
    return new Api(baseUrl, tokens, someone);
  }

  /**
   * Reads.
   *
   * @param headers names and values in turn
   */
  public Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** Fetches a file; insists on status 200. */
  public byte[] file(String path, String... headers) {
    try {
      HttpResponse<byte[]> file =
          HTTP.send(request(path, headers).build(), BodyHandlers.ofByteArray());
      if (file.statusCode() != 200) {
        throw new AssertionError("expected 200 but was " + file.statusCode());
      }
      return file.body();
    } catch (IOException e) {
      throw new IllegalStateException("the service did not send all of it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Answer post(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  public Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  public Answer send(String method, String path, @Nullable String body) {
    var request = request(path);
    if (body == null) {
      return send(request.method(method, BodyPublishers.noBody()));
    }
    return send(
        request
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofSeconds(30));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (caller != null) {
      request.header("Authorization", tokens.bearer(caller));
    }
    return request;
  }

  private static Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      var answer = new Answer(HTTP.send(request, BodyHandlers.ofString()));
      DOCUMENTED.check(
          request.method(), request.uri().getPath(), answer.status(), answer.problemType());
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException("the service did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the service answered. */
  public record Answer(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** The text at a JSON pointer; null when there is none. */
    public @Nullable String text(String pointer) {
      JsonNode node = json().at(pointer);
      return node.isMissingNode() || node.isNull() ? null : node.asString();
    }

    /** The types of the events of a command's answer or of a timeline page. */
    public List<String> eventTypes() {
      JsonNode events = json().has("events") ? json().get("events") : json().get("items");
      List<String> types = new ArrayList<>();
      events.forEach(event -> types.add(event.get("type").asString()));
      return types;
    }

    /** The types of the events, without those that only say what they mean for the clocks. */
    public List<String> eventTypesButClocks() {
      return eventTypes().stream()
          .filter(type -> !type.matches("(LegalClock|ServiceTarget|Deadline).*"))
          .toList();
    }

    /** The last part of the problem's type; null where the answer is none. */
    public @Nullable String problem() {
      String type = problemType();
      return type == null ? null : type.substring(type.lastIndexOf(':') + 1);
    }

    private @Nullable String problemType() {
      return header("Content-Type").orElse("").startsWith("application/problem+json")
          ? text("/type")
          : null;
    }

    /** Insists on a status, and shows the answer where it is another. */
    public Answer expect(int status) {
      if (status() != status) {
        throw new AssertionError(
            "expected %d but was %d: %s".formatted(status, status(), response.body()));
      }
      return this;
    }
  }
}
