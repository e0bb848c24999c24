package io.caseline.faults.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation of an OpenAPI document.
 *
 * @param body the schema of what it takes; null where it takes nothing
 * @param document where schemas are looked up
 */
record Operation(
    String method,
    String path,
    String role,
    List<JsonNode> parameters,
    @Nullable JsonNode body,
    String mediaType,
    JsonNode document) {

  static List<Operation> of(Path file) throws IOException {
    JsonNode document = JsonMapper.shared().readTree(Files.readString(file));
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.required("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        operations.add(of(operation.getKey(), path.getKey(), operation.getValue(), document));
      }
    }
    return operations;
  }

  private static Operation of(String method, String path, JsonNode node, JsonNode document) {
    Map.Entry<String, JsonNode> content =
        node.path("requestBody").path("content").properties().stream().findFirst().orElse(null);
    return new Operation(
        method.toUpperCase(java.util.Locale.ROOT),
        path,
        node.path("x-allowed-roles").path(0).asString("csr"),
        List.copyOf(node.path("parameters").values()),
        content == null ? null : content.getValue().path("schema"),
        content == null ? "application/json" : content.getKey(),
        document);
  }

  /** A Consistency-Token that nobody was given is waited for in vain; else no 5xx is right. */
  boolean foresees(int status) {
    return status < 500
        || (status == 503
            && parameters.stream()
                .anyMatch(it -> it.path("name").asString().equals("Consistency-Token")));
  }

  /** What a reference points to, or the schema itself. */
  JsonNode resolved(JsonNode schema) {
    JsonNode resolved =
        schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
    return resolved.has("anyOf") ? resolved(resolved.get("anyOf").get(0)) : resolved;
  }
}
