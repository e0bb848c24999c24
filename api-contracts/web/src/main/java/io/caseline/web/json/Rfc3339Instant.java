package io.caseline.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Takes {@link Rfc3339} instants in a body, and nothing else for an instant. */
final class Rfc3339Instant extends StdScalarDeserializer<Instant> {

  Rfc3339Instant() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
    try {
      return Rfc3339.parse(parser.getString());
    } catch (DateTimeException notAnInstant) {
      return (Instant) context.handleWeirdStringValue(Instant.class, "", "not an RFC 3339 instant");
    }
  }
}
