package io.caseline.web.security;

/**
 * What the value of a header may consist of: assigned characters that control nothing, and tabs. So
 * Spring Security's firewall has it too, which compares each value with a regular expression each
 * time it is read.
 */
final class HeaderText {

  private HeaderText() {}

  static boolean isAllowed(String value) {
    int next;
    for (int i = 0; i < value.length(); i += Character.charCount(next)) {
      next = value.codePointAt(i);
      if (!isAllowed(next)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(int character) {
    return (character >= ' ' && character <= '~')
        || character == '\t'
        || (Character.isDefined(character) && !Character.isISOControl(character));
  }
}
