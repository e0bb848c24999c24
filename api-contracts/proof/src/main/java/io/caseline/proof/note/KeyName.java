package io.caseline.proof.note;

/**
 * What a key may be called: a signed note separates its parts by spaces, a key's text by pluses.
 */
final class KeyName {

  private KeyName() {}

  static String checked(String name) {
    boolean wrong =
        name.isEmpty()
            || name.codePoints()
                .anyMatch(
                    c ->
                        c == '+'
                            || c < ' '
                            || Character.isWhitespace(c)
                            || Character.isSpaceChar(c));
    if (wrong) {
      throw new IllegalArgumentException("A key's name has no spaces and no plus.");
    }
    return name;
  }
}
