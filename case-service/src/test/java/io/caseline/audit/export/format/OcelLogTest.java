package io.caseline.audit.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checked against the standard's own JSON schema, and by what its text asks for beyond that. */
class OcelLogTest {

  private final OcelLog format = new OcelLog(Cases.JSON);

  @Test
  void is_what_the_schema_of_ocel_2_wants() {
    assertThat(violations(Cases.file(format, Cases.withEveryEvent("anna"), Cases.random(1))))
        .isEmpty();
    assertThat(violations(Cases.file(format))).isEmpty();
  }

  @Test
  void the_schema_would_find_what_is_wrong() {
    String file = Cases.file(format, Cases.random(1));

    assertThat(violations(file.replaceFirst("\"qualifier\":\"by\"", "\"qualifier\":7"))).hasSize(1);
    assertThat(violations(file.replaceFirst("\"time\":\"2", "\"time\":\"at 2"))).isNotEmpty();
  }

  @Test
  void every_name_that_is_used_is_declared() {
    JsonNode log =
        Cases.JSON.readTree(
            Cases.file(format, Cases.withEveryEvent("anna"), Cases.random(1), Cases.random(2)));

    Map<String, Set<String>> eventTypes = declared(log.get("eventTypes"));
    Map<String, Set<String>> objectTypes = declared(log.get("objectTypes"));
    Set<String> objects = new HashSet<>();
    log.get("objects").forEach(it -> objects.add(it.get("id").asString()));
    for (JsonNode event : log.get("events")) {
      assertThat(eventTypes.get(event.get("type").asString())).containsAll(attributes(event));
      assertThat(objects).containsAll(related(event));
    }
    for (JsonNode object : log.get("objects")) {
      assertThat(objectTypes.get(object.get("type").asString())).containsAll(attributes(object));
      assertThat(objects).containsAll(related(object));
    }
  }

  @Test
  void what_several_cases_share_is_one_object() {
    JsonNode log =
        Cases.JSON.readTree(Cases.file(format, Cases.random(1), Cases.random(2), Cases.random(3)));

    List<String> shared = new ArrayList<>();
    log.get("objects").forEach(it -> shared.add(it.get("id").asString()));
    shared.removeIf(id -> !id.contains(":"));
    assertThat(shared).doesNotHaveDuplicates().contains("staff:anna", "department:claims");
  }

  @Test
  void an_event_points_at_the_request_it_is_about() {
    JsonNode log = Cases.JSON.readTree(Cases.file(format, Cases.withEveryEvent("anna")));

    for (JsonNode event : log.get("events")) {
      if (event.get("type").asString().equals("InformationProvided")) {
        assertThat(event.get("relationships").findValuesAsString("qualifier"))
            .contains("case", "member", "by", "requestId");
        return;
      }
    }
    throw new AssertionError("there is no such event");
  }

  @Test
  void nothing_that_somebody_typed_is_in_it() {
    assertThat(Cases.file(format, Cases.withEveryEvent("anna"))).doesNotContain("despair", "knee");
  }

  private static Map<String, Set<String>> declared(JsonNode types) {
    Map<String, Set<String>> declared = new HashMap<>();
    types.forEach(type -> declared.put(type.get("name").asString(), attributes(type)));
    assertThat(declared).hasSize(types.size());
    return declared;
  }

  private static Set<String> attributes(JsonNode of) {
    return new HashSet<>(of.path("attributes").findValuesAsString("name"));
  }

  private static List<String> related(JsonNode of) {
    return of.path("relationships").findValuesAsString("objectId");
  }

  private static List<Error> violations(String file) {
    InputStream text = OcelLogTest.class.getResourceAsStream("/schemas/ocel20-schema-json.json");
    Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    return schema.validate(
        file,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
