package io.caseline.tools.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sends requests, sends them again where that may help, and reads the answers as JSON. */
final class Http implements AutoCloseable {

  static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final RetryPolicy retries;
  private final LongAdder retried = new LongAdder();

  Http(RetryPolicy retries) {
    this.retries = retries;
  }

  long retried() {
    return retried.sum();
  }

  Reply send(HttpRequest request) {
    String operation = request.method() + " " + request.uri().getPath();
    for (int attempt = 1; ; attempt++) {
      boolean last = attempt >= retries.attempts();
      try {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        JsonNode body = json(response.body());
        if (response.statusCode() < 300) {
          return reply(response, body);
        }
        var refusal = new RefusedByServer(operation, response.statusCode(), body);
        if (last || !retries.passing(response.statusCode(), refusal.slug())) {
          throw refusal;
        }
        pause(operation, retries.pauseAfter(attempt, retryAfter(response)));
      } catch (IOException e) {
        if (last) {
          throw new ServerNotReached(operation, e);
        }
        pause(operation, retries.pauseAfter(attempt, Optional.empty()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ServerNotReached(operation, e);
      }
      retried.increment();
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private static Reply reply(HttpResponse<String> response, JsonNode body) {
    var headers = response.headers();
    return new Reply(
        response.statusCode(),
        body,
        headers.firstValue("ETag").map(etag -> etag.replace("\"", "")),
        headers.firstValue("Consistency-Token"),
        headers.firstValue("Idempotency-Replayed").map(Boolean::parseBoolean).orElse(false));
  }

  /** An answer that is no JSON (a proxy's page, nothing at all) is read as an empty object. */
  private static JsonNode json(String body) {
    if (!body.isBlank()) {
      try {
        return Json.MAPPER.readTree(body);
      } catch (JacksonException e) {
        return JsonNodeFactory.instance.objectNode();
      }
    }
    return JsonNodeFactory.instance.objectNode();
  }

  /** Seconds; the other form, a date, is not one that Caseline sends. */
  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
  }

  private static void pause(String operation, Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerNotReached(operation, e);
    }
  }
}
