package io.caseline.web.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Finds the {@link Caller}, in a token or in this thread. A claim that is there but not as we know
 * it is refused rather than overlooked: an overlooked {@code partner} would open the plan's own
 * cases.
 */
public final class Callers {

  private static final int LONGEST_SUB = 255;
  private static final int LONGEST_NAME = 64;

  private Callers() {}

  static Caller of(Jwt token) {
    String sub = text(token, "sub", LONGEST_SUB);
    if (sub == null) {
      throw new InvalidBearerTokenException("no sub");
    }
    Set<Role> roles = roles(token.getClaims().get("roles"));
    if (roles.isEmpty()) {
      throw new InvalidBearerTokenException("no role that is known here");
    }
    return new Caller(
        sub, roles, text(token, "department", LONGEST_NAME), text(token, "partner", LONGEST_NAME));
  }

  /** Who calls in this thread; empty outside a request and on the open paths. */
  public static Optional<Caller> current() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(authentication -> authentication.getPrincipal())
        .filter(Caller.class::isInstance)
        .map(Caller.class::cast);
  }

  /** Words we do not know are other systems' roles in the same token. */
  private static Set<Role> roles(@Nullable Object claim) {
    Set<Role> known = EnumSet.noneOf(Role.class);
    if (claim instanceof Collection<?> words) {
      for (Object word : words) {
        if (word instanceof String role) {
          Role.ofClaim(role).ifPresent(known::add);
        }
      }
    }
    return known;
  }

  private static @Nullable String text(Jwt token, String name, int longest) {
    Object claim = token.getClaims().get(name);
    if (claim == null) {
      return null;
    }
    if (claim instanceof String text && !text.isBlank() && text.length() <= longest) {
      return text;
    }
    throw new InvalidBearerTokenException("malformed claim " + name);
  }
}
