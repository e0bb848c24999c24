package io.caseline.audit.export.format;

/**
 * Text within XML or HTML, in an element or in quotes. Characters that XML 1.0 does not allow
 * (section 2.2: most control characters, lone surrogates) become the replacement character: nobody
 * should have to guess why a file cannot be read.
 */
final class Markup {

  private static final int REPLACEMENT = 0xFFFD;

  private Markup() {}

  static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(safe, c));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int c) {
    switch (c) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      // As they are, an attribute would turn them into spaces (section 3.3.3).
      case '\t', '\n', '\r' -> safe.append("&#").append(c).append(';');
      default -> safe.appendCodePoint(isCharacter(c) ? c : REPLACEMENT);
    }
  }

  private static boolean isCharacter(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
