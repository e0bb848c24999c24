package io.caseline.cases.model;

import io.caseline.cases.model.Rejection.Reason;
import io.caseline.web.security.Role;
import java.util.List;

/** Whose department may do what: refused in the same words everywhere. */
public final class Departments {

  private Departments() {}

  /** Refuses whoever does not work in the department. */
  public static void require(Actor actor, String department) {
    if (!actor.worksIn(department)) {
      throw foreign(department);
    }
  }

  /** Refuses whoever does not work in the department that is responsible for the case. */
  public static void requireResponsible(Actor actor, Custody custody) {
    require(actor, custody.department());
  }

  /**
   * Refuses whoever neither owns the case, nor works in the responsible department, nor supervises.
   */
  public static void requireConcerned(Actor actor, Custody custody) {
    if (!actor.sub().equals(custody.owner())
        && !actor.worksIn(custody.department())
        && actor.role() != Role.SUPERVISOR
        && actor.role() != Role.SYSTEM) {
      throw Rejection.because(
              Reason.NOT_YOUR_DEPARTMENT,
              "Only the owner, a supervisor or the responsible department may do this.")
          .with("allowedDepartments", List.of(custody.department()));
    }
  }

  static Rejection foreign(String department) {
    return Rejection.because(
            Reason.NOT_YOUR_DEPARTMENT, "Only the people of " + department + " may do this.")
        .with("allowedDepartments", List.of(department));
  }
}
