package io.caseline.tools.client;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON reader and writer of the tools. */
public final class Json {

  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

  private Json() {}

  /** The same text for the same JSON, however its members were ordered. */
  public static String canonical(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }
}
