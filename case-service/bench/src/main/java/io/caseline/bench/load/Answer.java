package io.caseline.bench.load;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back, read to its last byte. */
public record Answer(int status, String body) {

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  public JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }
}
