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

/**
 * What a case answered, small enough to be remembered for every version of thousands of cases:
 * eight bytes of SHA-256 for each field, so that a difference can be named.
 */
record Fingerprint(Map<String, Long> fields) {

  static Fingerprint of(JsonNode answer) {
    Map<String, Long> fields = new TreeMap<>();
    answer.properties().forEach(field -> fields.put(field.getKey(), digest(field.getValue())));
    return new Fingerprint(fields);
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
