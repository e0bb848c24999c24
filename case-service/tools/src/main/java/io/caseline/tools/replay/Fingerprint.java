package io.caseline.tools.replay;

import io.caseline.tools.client.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a case answered, small enough to be remembered for every version of thousands of cases:
 * eight bytes of SHA-256 for each field, so that a difference can be named.
 */
record Fingerprint(Map<String, Long> fields) {

  static Fingerprint of(JsonNode answer) {
    Map<String, Long> fields = new TreeMap<>();
    answer
        .properties()
        .forEach(field -> fields.put(field.getKey(), digest(lasting(field.getValue()))));
    return new Fingerprint(fields);
  }

  /** Without the time that is left of clocks, which is another one whenever somebody looks. */
  private static JsonNode lasting(JsonNode value) {
    JsonNode copy = value.deepCopy();
    if (copy.isArray()) {
      copy.forEach(
          item -> {
            if (item instanceof ObjectNode object) {
              object.remove("remaining");
            }
          });
    }
    return copy;
  }

  /** The fields that are not the same, or are only in one of the two. */
  SortedSet<String> differencesTo(Fingerprint other) {
    SortedSet<String> names = new TreeSet<>(fields.keySet());
    names.addAll(other.fields.keySet());
    names.removeIf(
        name -> fields.containsKey(name) && fields.get(name).equals(other.fields.get(name)));
    return names;
  }

  private static long digest(JsonNode value) {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256")
              .digest(Json.canonical(value).getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(sha256).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
