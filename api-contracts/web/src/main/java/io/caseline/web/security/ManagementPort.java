package io.caseline.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Whether a request came in by the management port, which is not reachable from outside. Asked at
 * each request, because a port of 0 is known only once the server runs.
 */
record ManagementPort(Environment environment) implements RequestMatcher {

  @Override
  public boolean matches(HttpServletRequest request) {
    Integer management = port("local.management.port");
    return management != null
        && !management.equals(port("local.server.port"))
        && management == request.getLocalPort();
  }

  private @Nullable Integer port(String property) {
    return environment.getProperty(property, Integer.class);
  }
}
