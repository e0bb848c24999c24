package io.caseline.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Reads an instant as RFC 3339 writes it, with any offset, and keeps it to the millisecond, as
 * everything here does. Epoch numbers and years of five digits, which Java would take, are refused:
 * a database would not take them.
 */
public final class Rfc3339 {

  private Rfc3339() {}

  /** Throws a {@link DateTimeException} when the text is no such instant. */
  public static Instant parse(String text) {
    OffsetDateTime read = OffsetDateTime.parse(text);
    if (read.getYear() < 1 || read.getYear() > 9999) {
      throw new DateTimeException("not a year of four digits");
    }
    return read.toInstant().truncatedTo(ChronoUnit.MILLIS);
  }
}
