package io.caseline.platform;

import org.jspecify.annotations.Nullable;

/**
 * Text that a spreadsheet does not take for a formula: a name such as {@code =HYPERLINK(…)} in a
 * file that an auditor opens must stay a name.
 */
public final class HarmlessText {

  private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r\n";

  private HarmlessText() {}

  public static @Nullable String of(@Nullable String text) {
    return text != null && !text.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }
}
