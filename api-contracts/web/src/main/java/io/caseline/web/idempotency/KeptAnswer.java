package io.caseline.web.idempotency;

import io.caseline.web.ApiHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * An answer as it went out and will go out again, byte for byte.
 *
 * @param fingerprint of the request it answers
 * @param body as JSON, or in the form in which it is stored; empty where the answer has none
 */
record KeptAnswer(String fingerprint, int status, Map<String, List<String>> headers, String body) {

  KeptAnswer with(String otherBody) {
    return new KeptAnswer(fingerprint, status, headers, otherBody);
  }

  ResponseEntity<byte[]> first() {
    return entity(new HttpHeaders());
  }

  ResponseEntity<byte[]> again() {
    HttpHeaders replayed = new HttpHeaders();
    replayed.set(ApiHeaders.IDEMPOTENCY_REPLAYED, "true");
    return entity(replayed);
  }

  private ResponseEntity<byte[]> entity(HttpHeaders all) {
    headers.forEach(all::addAll);
    return ResponseEntity.status(status).headers(all).body(body.getBytes(StandardCharsets.UTF_8));
  }
}
