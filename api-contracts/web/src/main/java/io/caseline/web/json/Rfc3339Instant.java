package io.caseline.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Takes an instant as RFC 3339 writes it, with any offset, and keeps it to the millisecond, as
 * everything here does. Epoch numbers and years of five digits, which Java would take, are refused.
 */
final class Rfc3339Instant extends StdScalarDeserializer<Instant> {

  private static final String EXPECTED = "not an RFC 3339 instant";

  Rfc3339Instant() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
    try {
      OffsetDateTime read = OffsetDateTime.parse(parser.getString());
      if (read.getYear() >= 1 && read.getYear() <= 9999) {
        return read.toInstant().truncatedTo(ChronoUnit.MILLIS);
      }
    } catch (DateTimeException notAnInstant) {
      // told below, without the text itself
    }
    return (Instant) context.handleWeirdStringValue(Instant.class, "", EXPECTED);
  }
}
