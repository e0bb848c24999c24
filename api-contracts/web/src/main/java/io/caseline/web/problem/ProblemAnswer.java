package io.caseline.web.problem;

import java.util.LinkedHashMap;
import java.util.Map;
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
    ProblemType type = problem.type();
    if (type.status() == 503 || type.status() == 429) {
      headers.set(HttpHeaders.RETRY_AFTER, "2");
    } else if (type.equals(ProblemTypes.STILL_RUNNING) || type.equals(ProblemTypes.LOST_RACE)) {
      headers.set(HttpHeaders.RETRY_AFTER, "1");
    }
    return new ProblemAnswer(problem, headers);
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
