package io.caseline.cases.model;

import io.caseline.web.security.Caller;
import io.caseline.web.security.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a case, and in which role. Recorded beside every event.
 *
 * @param role the one role in which the actor does this, of perhaps several
 * @param department null for the system
 * @param partner the outsourced centre; null for the plan's own people
 */
public record Actor(String sub, Role role, @Nullable String department, @Nullable String partner) {

  /** Who does what happens by itself when its time has come. */
  public static final Actor DEADLINES = system("deadlines");

  /** The roles in which things are done, the strongest first: somebody with two acts in it. */
  private static final List<Role> STRONGEST_FIRST =
      List.of(Role.SUPERVISOR, Role.SPECIALIST, Role.CSR, Role.SYSTEM, Role.AUDITOR, Role.ADMIN);

  /** The caller, in the strongest role they have. */
  public static Actor of(Caller caller) {
    Role role =
        STRONGEST_FIRST.stream()
            .filter(caller::is)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("a caller has a role"));
    return new Actor(caller.sub(), role, caller.department(), caller.partner());
  }

  /** Deadlines and other automations. */
  public static Actor system(String automation) {
    return new Actor(automation, Role.SYSTEM, null, null);
  }

  /**
   * Whether what belongs to a partner may be known to this actor: a partner's people know of what
   * is their partner's.
   *
   * @param owner null for what is the plan's own
   */
  public boolean mayKnowOf(@Nullable String owner) {
    return partner == null || partner.equals(owner);
  }

  public boolean worksIn(@Nullable String someDepartment) {
    return department != null && department.equals(someDepartment);
  }

  public boolean supervises(@Nullable String someDepartment) {
    return role == Role.SUPERVISOR && worksIn(someDepartment);
  }
}
