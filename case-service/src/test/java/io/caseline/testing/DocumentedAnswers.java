package io.caseline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every answer that a test meets against the OpenAPI document: its status is named there for
 * the operation, and so is the type of its problem. A mistake of the service's own is nothing that
 * an operation has to foresee.
 */
final class DocumentedAnswers {

  private static final Path DOCUMENT =
      Path.of("..", "api-contracts", "openapi", "case-service.json");

  private static final List<Operation> OPERATIONS = operations();

  private DocumentedAnswers() {}

  private record Operation(String name, String method, Pattern path, JsonNode answers) {

    boolean is(String askedMethod, String askedPath) {
      return method.equals(askedMethod) && path.matcher(askedPath).matches();
    }
  }

  static void check(String method, String path, Api.Answer answer) {
    OPERATIONS.stream()
        .filter(it -> it.is(method, path) && answer.status() != 500)
        .findFirst()
        .ifPresent(it -> check(it, answer));
  }

  private static void check(Operation operation, Api.Answer answer) {
    JsonNode documented = operation.answers().path(Integer.toString(answer.status()));
    assertThat(documented.isObject())
        .as(
            "%s may be answered %d (%s) by its OpenAPI document",
            operation.name(), answer.status(), answer.problem())
        .isTrue();
    if (answer.problem() != null) {
      assertThat(documented.path("x-problem-types").toString())
          .as("problems of %s with %d", operation.name(), answer.status())
          .contains(":" + answer.problem() + "\"");
    }
  }

  /** Paths without a variable first: a word in the place of an id is another operation. */
  private static List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    JsonMapper.shared()
        .readTree(DOCUMENT)
        .get("paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry(
                    (method, operation) ->
                        all.add(
                            new Operation(
                                method.toUpperCase(Locale.ROOT) + " " + path,
                                method.toUpperCase(Locale.ROOT),
                                Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")),
                                operation.path("responses")))));
    all.sort((one, other) -> Boolean.compare(one.name().contains("{"), other.name().contains("{")));
    return all;
  }
}
