package io.caseline.memberservice.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    if (before != null && after != null && haveParts(before, after)) {
      Map<String, JsonNode> parts = parts(before);
      Map<String, JsonNode> newParts = parts(after);
      Set<String> names = new LinkedHashSet<>(parts.keySet());
      names.addAll(newParts.keySet());
      names.forEach(
          name -> compare(field + "/" + escaped(name), parts.get(name), newParts.get(name), found));
    } else if (!Objects.equals(before, after)) {
      found.add(new Difference(field, before, after));
    }
  }

  /**
   * Whether both are made of parts with names; otherwise they are values that change as a whole.
   */
  private static boolean haveParts(JsonNode before, JsonNode after) {
    return (before.isObject() && after.isObject())
        || (isListOfNamed(before) && isListOfNamed(after));
  }

  private static boolean isListOfNamed(JsonNode node) {
    return node.isArray() && node.valueStream().allMatch(element -> element.has("id"));
  }

  private static Map<String, JsonNode> parts(JsonNode node) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    if (node.isArray()) {
      node.forEach(element -> parts.put(element.get("id").asString(), element));
    } else {
      node.properties().stream()
          .filter(property -> !property.getValue().isNull())
          .forEach(property -> parts.put(property.getKey(), property.getValue()));
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
