package io.caseline.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Whether a request came in by the management port, which is not reachable from outside. Ports are
 * looked up until both are known, because a port of 0 is known only once the server runs; they stay
 * what they are then.
 */
final class ManagementPort implements RequestMatcher {

  private static final int NONE = -1;

  private final Environment environment;
  private volatile @Nullable Integer known;

  ManagementPort(Environment environment) {
    this.environment = environment;
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    return request.getLocalPort() == port();
  }

  private int port() {
    Integer port = known;
    return port == null ? lookedUp() : port;
  }

  private int lookedUp() {
    Integer management = port("local.management.port");
    Integer server = port("local.server.port");
    if (management == null || management.equals(server)) {
      return NONE;
    }
    if (server != null) {
      known = management;
    }
    return management;
  }

  private @Nullable Integer port(String property) {
    return environment.getProperty(property, Integer.class);
  }
}
