package io.caseline.web.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every answer that a test gets against the service's OpenAPI document: its status is named
 * there for the operation, and so is the type of its problem. A mistake of the service's own is
 * nothing that an operation has to foresee.
 */
public final class DocumentedAnswers {

  private final List<Operation> operations = new ArrayList<>();

  private DocumentedAnswers(JsonNode document) {
    document
        .get("paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry(
                    (method, operation) ->
                        operations.add(
                            new Operation(
                                method.toUpperCase(Locale.ROOT),
                                path,
                                operation.get("responses")))));
    // A word in the place of an id is another operation.
    operations.sort((one, other) -> Boolean.compare(one.hasVariable(), other.hasVariable()));
  }

  /** By the document that is checked in. */
  public static DocumentedAnswers of(Path document) {
    return new DocumentedAnswers(JsonMapper.shared().readTree(document));
  }

  private record Operation(String method, String template, Pattern path, JsonNode answers) {

    Operation(String method, String template, JsonNode answers) {
      this(method, template, Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+")), answers);
    }

    boolean hasVariable() {
      return template.contains("{");
    }

    boolean is(String askedMethod, String askedPath) {
      return method.equals(askedMethod) && path.matcher(askedPath).matches();
    }

    boolean names(int status, @Nullable String problem) {
      JsonNode answer = answers.path(Integer.toString(status));
      return answer.isObject()
          && (problem == null
              || answer
                  .path("x-problem-types")
                  .valueStream()
                  .anyMatch(type -> type.asString().equals(problem)));
    }
  }

  /**
   * Fails when the operation's document does not name this answer.
   *
   * @param problem the type of the problem that was answered; null where it was none
   */
  public void check(String method, String path, int status, @Nullable String problem) {
    if (status == 500) {
      return;
    }
    operations.stream()
        .filter(it -> it.is(method, path))
        .findFirst()
        .filter(it -> !it.names(status, problem))
        .ifPresent(
            it -> {
              throw new AssertionError(
                  "The OpenAPI document of %s %s does not name the answer %d %s"
                      .formatted(method, it.template(), status, problem));
            });
  }
}
