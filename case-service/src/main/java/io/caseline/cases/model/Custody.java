package io.caseline.cases.model;

import org.jspecify.annotations.Nullable;

/**
 * Who has a case: the member's person apart from those who do the work.
 *
 * @param owner the member's person, who stays when the work moves on
 * @param department responsible for the work; never nobody
 * @param assignee has the work within the department
 */
public record Custody(@Nullable String owner, String department, @Nullable String assignee) {

  Custody ownedBy(@Nullable String newOwner) {
    return new Custody(newOwner, department, assignee);
  }

  Custody assignedTo(String newAssignee) {
    return new Custody(owner, department, newAssignee);
  }

  /** A new department starts without an assignee: somebody there has to take it. */
  Custody movedTo(String newDepartment) {
    return new Custody(owner, newDepartment, null);
  }
}
