package io.caseline.memberservice.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field that differs between two states of a document.
 *
 * <p>Comparing whole documents, not setters, is what makes the history complete: a field that
 * somebody adds to the document next year is in its history without another line of code.
 *
 * @param field where it stands, a JSON pointer (RFC 6901); an element of a list whose elements have
 *     an {@code id} is named by it, not by its place: {@code /coverages/0199…/through}
 * @param from null when it was not there before
 * @param to null when it is there no longer
 */
record Difference(String field, @Nullable JsonNode from, @Nullable JsonNode to) {

  static List<Difference> between(@Nullable JsonNode before, @Nullable JsonNode after) {
    List<Difference> found = new ArrayList<>();
    compare("", presentOrNull(before), presentOrNull(after), found);
    return List.copyOf(found);
  }

  private static void compare(
      String field, @Nullable JsonNode before, @Nullable JsonNode after, List<Difference> found) {
    if (before == null && after == null) {
      return;
    }
    if (before != null && after != null) {
      Map<String, JsonNode> parts = parts(before);
      Map<String, JsonNode> newParts = parts(after);
      if (!parts.isEmpty() || !newParts.isEmpty()) {
        Set<String> names = new LinkedHashSet<>(parts.keySet());
        names.addAll(newParts.keySet());
        names.forEach(
            name ->
                compare(field + "/" + escaped(name), parts.get(name), newParts.get(name), found));
        return;
      }
      if (before.equals(after)) {
        return;
      }
    }
    found.add(new Difference(field, before, after));
  }

  /** What a node is made of by name; empty for a value that changes as a whole. */
  private static Map<String, JsonNode> parts(JsonNode node) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        @Nullable JsonNode value = presentOrNull(property.getValue());
        if (value != null) {
          parts.put(property.getKey(), value);
        }
      }
    } else if (node.isArray()) {
      for (JsonNode element : node) {
        if (!element.has("id")) {
          return Map.of();
        }
        parts.put(element.get("id").asString(), element);
      }
    }
    return parts;
  }

  private static @Nullable JsonNode presentOrNull(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : node;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
