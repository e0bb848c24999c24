package io.caseline.casefile;

import io.caseline.casefile.CaseDiff.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares a case as it is shown at two points. It goes by the JSON of the view, so that a field
 * that a case gets one day is compared without anybody thinking of it.
 */
final class Comparison {

  /** These change with every event, or with every second. */
  private static final Set<String> NOT_COMPARED = Set.of("version", "remaining");

  private final JsonMapper json;

  Comparison(JsonMapper json) {
    this.json = json;
  }

  /** What is different, in the order in which a case is shown. */
  List<Change> of(CaseView before, CaseView after) {
    var changes = new ArrayList<Change>();
    var wording = Wording.ofTheCase();
    compare("", wording, json.valueToTree(before), json.valueToTree(after), changes);
    return changes;
  }

  private void compare(
      String at, Wording wording, ObjectNode before, ObjectNode after, List<Change> changes) {
    for (Map.Entry<String, JsonNode> field : after.properties()) {
      String name = field.getKey();
      JsonNode was = Objects.requireNonNullElse(before.get(name), NullNode.getInstance());
      JsonNode is = field.getValue();
      if (NOT_COMPARED.contains(name) || is.equals(was)) {
        continue;
      }
      String here = at + "/" + name;
      if (is instanceof ArrayNode items && Wording.isAListOfThings(name)) {
        compareThings(here, name, (ArrayNode) was, items, changes);
      } else if (is instanceof ObjectNode || was instanceof ObjectNode) {
        compare(here, wording.within(name), object(was), objectLike(is, was), changes);
      } else {
        changes.add(change(here, was, is, wording.changed(name, was, is)));
      }
    }
  }

  /** Things are told apart by their id; those without one stay in their places. */
  private void compareThings(
      String at, String list, ArrayNode before, ArrayNode after, List<Change> changes) {
    Map<String, Integer> earlier = places(before);
    Map<String, Integer> later = places(after);
    earlier.forEach(
        (id, place) -> {
          if (!later.containsKey(id)) {
            var thing = (ObjectNode) before.get(place);
            changes.add(change(at + "/" + place, thing, null, Wording.removed(list, thing)));
          }
        });
    later.forEach(
        (id, place) -> {
          String here = at + "/" + place;
          var thing = (ObjectNode) after.get(place);
          Integer placeBefore = earlier.get(id);
          if (placeBefore == null) {
            changes.add(change(here, null, thing, Wording.added(list, thing)));
          } else {
            var was = (ObjectNode) before.get(placeBefore);
            compare(here, Wording.of(list, thing), was, thing, changes);
          }
        });
  }

  private static Map<String, Integer> places(ArrayNode things) {
    var places = new LinkedHashMap<String, Integer>();
    for (int place = 0; place < things.size(); place++) {
      JsonNode id = things.get(place).path("id");
      places.put(id.isString() ? id.asString() : "#" + place, place);
    }
    return places;
  }

  private static ObjectNode object(JsonNode node) {
    return node instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
  }

  /** An object that is no longer there is one whose fields are all null. */
  private static ObjectNode objectLike(JsonNode is, JsonNode was) {
    if (is instanceof ObjectNode object) {
      return object;
    }
    var gone = object(NullNode.getInstance());
    object(was).propertyNames().forEach(gone::putNull);
    return gone;
  }

  private Change change(
      String at, @Nullable JsonNode before, @Nullable JsonNode after, String summary) {
    return new Change(at, plain(before), plain(after), summary);
  }

  private @Nullable Object plain(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : json.treeToValue(node, Object.class);
  }
}
