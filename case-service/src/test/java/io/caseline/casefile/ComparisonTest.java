package io.caseline.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.casefile.CaseDiff.Change;
import io.caseline.cases.RandomStory;
import io.caseline.cases.model.Case;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ComparisonTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Comparison comparison = new Comparison(JSON);

  @Test
  void a_case_that_is_as_it_was_has_no_changes() {
    CaseView view = view(RandomStory.ofEvents(1, 40), 40);
    assertThat(comparison.of(view, view)).isEmpty();
  }

  /** Whatever happens to a case, the changes tell all of it. */
  @Test
  void the_changes_lead_from_the_earlier_case_to_the_later_one() {
    for (int seed = 1; seed <= 60; seed++) {
      var story = RandomStory.ofEvents(seed, 60);
      for (int version = 5; version < 60; version += 9) {
        CaseView before = view(story, version);
        CaseView after = view(story, 60);
        List<Change> changes = comparison.of(before, after);
        assertThat(changes).allSatisfy(it -> assertThat(it.summary()).endsWith("."));
        ObjectNode compared = (ObjectNode) JSON.valueToTree(before);
        changes.forEach(change -> apply(change, compared));
        assertThat(lasting(compared)).isEqualTo(lasting(JSON.valueToTree(after)));
      }
    }
  }

  @Test
  void every_list_of_things_that_a_case_has_is_called_by_a_name() {
    assertThat(CaseView.class.getRecordComponents())
        .filteredOn(component -> component.getType() == List.class)
        .filteredOn(component -> elementType(component).isRecord())
        .allSatisfy(
            component ->
                assertThat(Wording.isAListOfThings(component.getName()))
                    .as(component.getName())
                    .isTrue());
  }

  @Test
  void a_change_is_said_in_a_plain_sentence() {
    var wording = Wording.ofTheCase();
    assertThat(wording.changed("owner", json("'maria'"), json("'jon'")))
        .isEqualTo("The owner changed from maria to jon.");
    assertThat(wording.changed("owner", json("null"), json("'jon'")))
        .isEqualTo("The owner is now jon.");
    assertThat(wording.changed("owner", json("'maria'"), json("null")))
        .isEqualTo("The owner is gone; it was maria.");
    assertThat(wording.changed("expediteRefused", json("false"), json("true")))
        .isEqualTo("The refusal to expedite changed from no to yes.");
    assertThat(wording.changed("waitingOn", json("['claims','MEMBER']"), json("[]")))
        .isEqualTo("The list of those it waits on is gone; it was claims, member.");
    assertThat(
            Wording.of("informationRequests", json("{'department':'claims'}"))
                .changed("dueAt", json("'2026-03-01T12:00:00Z'"), json("'2026-03-02T12:00:30Z'")))
        .isEqualTo(
            "The due time of the information request to claims changed from 2026-03-01 12:00 UTC"
                + " to 2026-03-02 12:00 UTC.");
    assertThat(wording.within("resolution").changed("explanation", json("null"), json("'Paid.'")))
        .isEqualTo("The explanation of the resolution is now “Paid.”.");
  }

  private static CaseView view(RandomStory story, int version) {
    return CaseView.of(Case.replay(story.events().subList(0, version)).existing(), version, NOW);
  }

  private static void apply(Change change, ObjectNode to) {
    int slash = change.pointer().lastIndexOf('/');
    JsonNode parent = to.at(change.pointer().substring(0, slash));
    String last = change.pointer().substring(slash + 1);
    JsonNode value = JSON.valueToTree(change.after());
    if (parent instanceof ObjectNode object) {
      object.set(last, value);
    } else if (parent instanceof ArrayNode things && change.after() == null) {
      things.removeIf(JSON.valueToTree(change.before())::equals);
    } else if (parent instanceof ArrayNode things) {
      things.insert(Integer.parseInt(last), value);
    } else {
      // A part that the earlier case did not have, as its resolution.
      int above = change.pointer().lastIndexOf('/', slash - 1);
      ObjectNode owner = (ObjectNode) to.at(change.pointer().substring(0, above));
      owner.putObject(change.pointer().substring(above + 1, slash)).set(last, value);
    }
  }

  /** All but what no change tells, and what is null on one side and not there on the other. */
  private static JsonNode lasting(JsonNode view) {
    ((ObjectNode) view).remove("version");
    view.get("clocks").forEach(clock -> ((ObjectNode) clock).remove("remaining"));
    if (view.get("resolution") instanceof ObjectNode resolution
        && IntStream.range(0, resolution.size())
            .mapToObj(i -> resolution.values().stream().toList().get(i))
            .allMatch(JsonNode::isNull)) {
      ((ObjectNode) view).putNull("resolution");
    }
    return view;
  }

  private static Class<?> elementType(RecordComponent component) {
    var type = (ParameterizedType) component.getGenericType();
    return Arrays.stream(type.getActualTypeArguments())
        .map(it -> (Class<?>) it)
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode json(String singleQuoted) {
    return JSON.readTree(singleQuoted.replace('\'', '"'));
  }
}
