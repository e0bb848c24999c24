package io.caseline.members;

import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The token that a call to member-service carries: the caller's own while somebody asks, so that
 * member-service sees who; this service's own when an automation asks.
 */
class ServiceToken {

  private final Supplier<String> own;

  ServiceToken(Supplier<String> own) {
    this.own = own;
  }

  String current() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken caller
        ? caller.getToken().getTokenValue()
        : own.get();
  }
}
