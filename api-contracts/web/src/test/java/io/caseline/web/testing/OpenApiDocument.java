package io.caseline.web.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service's OpenAPI document as it is checked in: {@code servers} left out, as they depend on
 * where it runs; keys in order; one value a line.
 */
public final class OpenApiDocument {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final String text;

  private OpenApiDocument(String text) {
    this.text = text;
  }

  /** The document that {@code /v3/api-docs} answered. */
  public static OpenApiDocument served(String json) {
    JsonNode document = JSON.readTree(json);
    ((ObjectNode) document).remove("servers");
    Object ordered = JSON.treeToValue(document, Object.class);
    return new OpenApiDocument(
        JSON.writeValueAsString(ordered).replace(System.lineSeparator(), "\n") + "\n");
  }

  /**
   * Fails when the checked-in document is another one, and says where they part. With {@code
   * -Dopenapi.write=true} it writes the file instead.
   */
  public void isTheOneAt(Path file) throws IOException {
    if (Boolean.getBoolean("openapi.write")) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
      return;
    }
    if (!Files.exists(file)) {
      throw new AssertionError(file + " is not there." + hint());
    }
    List<String> checkedIn = Files.readString(file).lines().toList();
    List<String> served = text.lines().toList();
    if (!checkedIn.equals(served)) {
      throw new AssertionError(difference(file, checkedIn, served) + hint());
    }
  }

  private static String difference(Path file, List<String> checkedIn, List<String> served) {
    int line = 0;
    while (line < checkedIn.size()
        && line < served.size()
        && checkedIn.get(line).equals(served.get(line))) {
      line++;
    }
    return "%s and the code part at line %d:%n  checked in: %s%n  the code:   %s"
        .formatted(file, line + 1, at(checkedIn, line), at(served, line));
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index).strip() : "(the end)";
  }

  private static String hint() {
    return "\nRun the test with -Dopenapi.write=true and look at the change before you commit it.";
  }
}
