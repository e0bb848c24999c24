package io.caseline.web.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A problem document on its way out. It has no {@code instance}: the only thing to name would be
 * the request's path, and what a client put there may be personal.
 */
public record ProblemAnswer(Problem problem, HttpHeaders headers) {

  static ProblemAnswer of(Problem problem) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    retryAfter(problem.type()).ifPresent(it -> headers.set(HttpHeaders.RETRY_AFTER, it));
    return new ProblemAnswer(problem, headers);
  }

  /** In how many seconds the same request may be answered otherwise; empty where it will not. */
  public static Optional<String> retryAfter(ProblemType type) {
    if (type.status() == 503 || type.status() == 429) {
      return Optional.of("2");
    }
    return type.equals(ProblemTypes.STILL_RUNNING) || type.equals(ProblemTypes.LOST_RACE)
        ? Optional.of("1")
        : Optional.empty();
  }

  ProblemAnswer with(HttpHeaders more) {
    more.forEach((name, values) -> headers.put(name, values));
    return this;
  }

  public int status() {
    return problem.type().status();
  }

  /** The members of the document, the standard ones first. */
  public Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", problem.type().uri().toString());
    body.put("title", problem.type().title());
    body.put("status", problem.type().status());
    body.put("detail", problem.getMessage());
    problem.facts().forEach(body::putIfAbsent);
    return body;
  }

  ResponseEntity<Object> entity() {
    return ResponseEntity.status(status()).headers(headers).body(body());
  }
}
