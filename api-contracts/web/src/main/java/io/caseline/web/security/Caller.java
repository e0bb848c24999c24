package io.caseline.web.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, from the token and from nowhere else. A controller takes it as a parameter.
 *
 * @param sub the person, as the issuer names them
 * @param roles never empty
 * @param department the person's department; null for an auditor, an administrator or the system
 * @param partner the outsourced centre the person works for; null for the plan's own people
 */
public record Caller(
    String sub, Set<Role> roles, @Nullable String department, @Nullable String partner) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
