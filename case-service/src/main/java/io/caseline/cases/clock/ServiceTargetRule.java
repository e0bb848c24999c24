package io.caseline.cases.clock;

import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.ServiceTargetKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the plan has promised itself.
 *
 * @param department who has to do it; null for every department without a rule of its own
 * @param path for the acknowledgement of escalations on this path only; null for every path
 * @param priority for cases of this priority only; null for both
 * @param within working time of the calendar
 * @param calendar null for the department's own
 * @param escalatesTo where the case goes when the target is missed; null when it goes nowhere
 */
public record ServiceTargetRule(
    String id,
    ServiceTargetKind kind,
    @Nullable String department,
    @Nullable EscalationPath path,
    @Nullable Priority priority,
    Duration within,
    @Nullable String calendar,
    @Nullable EscalationPath escalatesTo) {

  boolean fits(
      ServiceTargetKind someKind,
      String someDepartment,
      @Nullable EscalationPath somePath,
      Priority somePriority) {
    return kind == someKind
        && (department == null || department.equals(someDepartment))
        && (path == null || path == somePath)
        && (priority == null || priority == somePriority);
  }

  /** The path says more than the department, and the department more than the priority. */
  int precision() {
    return (path == null ? 0 : 4) + (department == null ? 0 : 2) + (priority == null ? 0 : 1);
  }
}
