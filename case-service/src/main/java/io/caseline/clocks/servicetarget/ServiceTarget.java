package io.caseline.clocks.servicetarget;

import io.caseline.cases.clock.ServiceTargetRule;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.ServiceTargetKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the plan has promised itself. */
record ServiceTarget(
    @Schema(example = "answer-request-claims") String id,
    ServiceTargetKind kind,
    @Schema(description = "Who has to do it. Null: every department", example = "claims")
        @Nullable String department,
    @Schema(description = "For acknowledging escalations on this path. Null: every path")
        @Nullable EscalationPath path,
    @Schema(description = "For cases of this priority. Null: both") @Nullable Priority priority,
    @Schema(
            description = "Working time of the calendar",
            type = "string",
            format = "duration",
            example = "PT16H")
        Duration within,
    @Schema(description = "Null: the department's own", example = "round-the-clock")
        @Nullable String calendar,
    @Schema(description = "Where the case goes when it is missed. Null: nowhere")
        @Nullable EscalationPath escalatesTo) {

  ServiceTargetRule rule() {
    return new ServiceTargetRule(
        id, kind, department, path, priority, within, calendar, escalatesTo);
  }

  boolean isForTheSameAs(ServiceTarget other) {
    return kind == other.kind
        && Objects.equals(department, other.department)
        && path == other.path
        && priority == other.priority;
  }
}
