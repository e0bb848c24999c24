package io.caseline.figures;

import io.caseline.web.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Another case with the same story: with ids of its own, and earlier by some time. */
final class Copies {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern TIMES = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

  private final Map<String, String> ids = new HashMap<>();
  private final Duration earlier;

  Copies(Duration earlier) {
    this.earlier = earlier;
  }

  Object of(Object event) {
    return JSON.treeToValue(rewritten(JSON.valueToTree(event)), event.getClass());
  }

  UUID of(UUID id) {
    return UUID.fromString(id(id.toString()));
  }

  Instant of(Instant time) {
    return time.minus(earlier);
  }

  /** What comes again in the same story comes with another id. */
  void forget(UUID id) {
    ids.remove(id.toString());
  }

  private JsonNode rewritten(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.propertyNames().stream()
          .toList()
          .forEach(name -> object.set(name, rewritten(object.get(name))));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, rewritten(array.get(i)));
      }
    } else if (node instanceof StringNode text) {
      return StringNode.valueOf(rewritten(text.stringValue()));
    }
    return node;
  }

  private String rewritten(String text) {
    if (text.length() == 36 && UUIDS.matcher(text).matches()) {
      return id(text);
    }
    return text.length() > 18 && TIMES.matcher(text).matches()
        ? of(Instant.parse(text)).toString()
        : text;
  }

  private String id(String old) {
    return ids.computeIfAbsent(old, it -> Ids.next().toString());
  }
}
