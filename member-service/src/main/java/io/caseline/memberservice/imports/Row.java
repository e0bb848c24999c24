package io.caseline.memberservice.imports;

import io.caseline.web.body.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file: the cells of its kind's columns.
 *
 * @param number 1 is the first row below the header
 * @param cells in the order of the kind's columns
 */
record Row(ImportKind kind, long number, List<String> cells) {

  String text(String column, int longest) {
    @Nullable String text = optionalText(column, longest);
    if (text == null) {
      throw new BadCell(column, "is empty");
    }
    return text;
  }

  @Nullable String optionalText(String column, int longest) {
    String text = cells.get(kind.columns().indexOf(column));
    if (text.length() > longest) {
      throw new BadCell(column, "is longer than " + longest + " characters");
    }
    return text.isBlank() ? null : text.strip();
  }

  LocalDate day(String column) {
    return parsed(column, text(column, 40), LocalDate::parse, "is not a date such as 2026-03-31");
  }

  @Nullable LocalDate optionalDay(String column) {
    return optionalText(column, 40) == null ? null : day(column);
  }

  /** The day, in UTC, on which a moment falls. */
  LocalDate dayOfMoment(String column) {
    return parsed(
        column,
        text(column, 40),
        text -> OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(),
        "is not a moment such as 2026-03-31T00:00:00Z");
  }

  /** Tells what stands in this row from everything else that could. */
  String digest() {
    MessageDigest digest = Sha256.fresh();
    for (String cell : cells) {
      digest.update(cell.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static boolean isUuid(String text) {
    return text.length() == 36 && text.equalsIgnoreCase(uuidOrEmpty(text));
  }

  private static String uuidOrEmpty(String text) {
    try {
      return UUID.fromString(text).toString();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static <T> T parsed(
      String column, String text, Function<String, T> parser, String problem) {
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      throw new BadCell(column, problem);
    }
  }
}
