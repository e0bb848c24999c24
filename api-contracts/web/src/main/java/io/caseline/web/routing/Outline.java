package io.caseline.web.routing;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What tells most addresses apart at a glance.
 *
 * @param elements how many parts and slashes there are; 0 when there may be any number
 * @param last the last part; null when it is not the same for all
 */
record Outline(int elements, @Nullable String last) {

  /** In patterns whose matches may have other lengths or ends than the pattern. */
  private static final Pattern WILD = Pattern.compile("[*?:]");

  static Outline of(PathPattern pattern) {
    String text = pattern.getPatternString();
    if (WILD.matcher(text).find()) {
      return new Outline(0, null);
    }
    PathContainer parts = PathContainer.parsePath(text);
    String last = last(parts);
    return new Outline(parts.elements().size(), last.indexOf('{') >= 0 ? null : last);
  }

  /** False when the address is none of the pattern's for sure. */
  boolean fits(PathContainer address) {
    return elements == 0
        || (elements == address.elements().size() && (last == null || last.equals(last(address))));
  }

  private static String last(PathContainer address) {
    List<Element> all = address.elements();
    if (all.isEmpty()) {
      return "";
    }
    return all.getLast() instanceof PathSegment part ? part.valueToMatch() : all.getLast().value();
  }
}
