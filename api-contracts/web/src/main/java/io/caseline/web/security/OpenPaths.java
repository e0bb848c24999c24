package io.caseline.web.security;

import java.util.ArrayList;
import java.util.List;

/** What needs no token. Everything else does, and a role of {@link AllowedTo} besides. */
record OpenPaths(List<String> patterns) {

  private static final List<String> ALWAYS =
      List.of(
          "/error", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**");

  static OpenPaths and(List<String> more) {
    List<String> patterns = new ArrayList<>(ALWAYS);
    patterns.addAll(more);
    return new OpenPaths(List.copyOf(patterns));
  }

  String[] asArray() {
    return patterns.toArray(String[]::new);
  }
}
