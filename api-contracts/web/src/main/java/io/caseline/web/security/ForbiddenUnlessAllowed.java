package io.caseline.web.security;

import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Holds {@link AllowedTo} and {@link PlanOnly}, before anything of the request is read, so that who
 * may not call an operation learns nothing about what it would have taken.
 */
final class ForbiddenUnlessAllowed implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      AllowedTo allowed = method.getMethodAnnotation(AllowedTo.class);
      check(allowed == null ? Set.of() : Set.of(allowed.value()));
      if (method.hasMethodAnnotation(PlanOnly.class)) {
        refusePartners();
      }
    }
    return true;
  }

  private static void check(Set<Role> allowed) {
    Set<Role> has = Callers.current().map(Caller::roles).orElse(Set.of());
    if (has.stream().noneMatch(allowed::contains)) {
      throw new Problem(
          ProblemTypes.FORBIDDEN, detail(allowed), Map.of("allowedRoles", words(allowed)));
    }
  }

  private static void refusePartners() {
    if (Callers.current().filter(caller -> caller.partner() != null).isPresent()) {
      throw new Problem(
          ProblemTypes.FORBIDDEN, "This is the whole plan's, and not for people of a partner.");
    }
  }

  private static String detail(Set<Role> allowed) {
    return allowed.isEmpty()
        ? "Nobody may do this."
        : words(allowed).stream()
            .collect(Collectors.joining(", ", "This needs one of the roles ", "."));
  }

  private static List<String> words(Set<Role> roles) {
    return Arrays.stream(Role.values()).filter(roles::contains).map(Role::claim).toList();
  }
}
