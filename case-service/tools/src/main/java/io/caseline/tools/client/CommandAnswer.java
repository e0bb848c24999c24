package io.caseline.tools.client;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a command on a case answered.
 *
 * @param id of what was created inside the case, such as an information request
 * @param events those the command recorded; none when it changed nothing
 */
public record CommandAnswer(
    String caseId,
    long version,
    Optional<String> id,
    List<JsonNode> events,
    Optional<String> consistencyToken) {

  static CommandAnswer of(Reply reply) {
    JsonNode body = reply.body();
    return new CommandAnswer(
        body.required("caseId").asString(),
        body.required("version").asLong(),
        body.optional("id").map(JsonNode::asString),
        List.copyOf(body.required("events").values()),
        reply.consistencyToken());
  }

  /** The id of what the command created. */
  public String createdId() {
    return id.orElseThrow(() -> new IllegalStateException("The command created nothing"));
  }
}
