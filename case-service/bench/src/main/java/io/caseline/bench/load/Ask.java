package io.caseline.bench.load;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param path with its query
 * @param body JSON; null for none
 */
public record Ask(String method, String path, Map<String, String> headers, @Nullable String body) {

  public static Ask get(String path, Map<String, String> headers) {
    return new Ask("GET", path, headers, null);
  }

  /** A command, with a key of its own. */
  public static Ask post(String path, Map<String, String> headers, String body) {
    var all = new HashMap<>(headers);
    all.put("Idempotency-Key", UUID.randomUUID().toString());
    return new Ask("POST", path, all, body.isEmpty() ? null : body);
  }
}
