package io.caseline.web.idempotency;

import io.caseline.web.json.ApiJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Turns an answer into the text that will be sent, so that it can be kept and sent again. */
record AnswerJson(ApiJson json) {

  KeptAnswer of(ResponseEntity<?> answer, String fingerprint) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    answer.getHeaders().forEach(headers::put);
    Object body = answer.getBody();
    if (body != null) {
      headers.put(HttpHeaders.CONTENT_TYPE, List.of(MediaType.APPLICATION_JSON_VALUE));
    }
    return new KeptAnswer(
        fingerprint,
        answer.getStatusCode().value(),
        headers,
        body == null ? "" : json.mapper().writeValueAsString(body));
  }
}
