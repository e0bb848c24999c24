package io.caseline.web.security;

import io.caseline.web.problem.InputError;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who one would like to be. */
record DevTokenRequest(
    @NotBlank @Size(max = 255) String sub,
    @NotEmpty List<String> roles,
    @Nullable
        @Size(max = 64)
        @Pattern(regexp = SLUG, message = "must be a name such as medical-management")
        String department,
    @Nullable @Size(max = 64) @Pattern(regexp = SLUG, message = "must be a name such as northwind")
        String partner) {

  private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

  Caller asCaller() {
    Set<Role> known = EnumSet.noneOf(Role.class);
    List<InputError> unknown = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      Optional<Role> role = Optional.ofNullable(roles.get(i)).flatMap(Role::ofClaim);
      role.ifPresent(known::add);
      if (role.isEmpty()) {
        unknown.add(InputError.inBody("/roles/" + i, "Must be one of " + words() + "."));
      }
    }
    if (!unknown.isEmpty()) {
      throw InputError.problem(unknown);
    }
    return new Caller(sub, known, department, partner);
  }

  private static String words() {
    return Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.joining(", "));
  }
}
