package io.caseline.clocks.servicetarget;

import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.ServiceTargetKind;
import io.caseline.clocks.calendar.Calendars;
import io.caseline.clocks.change.RuleChanges;
import io.caseline.departments.DepartmentDirectory;
import io.caseline.web.access.NoHealthData;
import io.caseline.web.openapi.Creates;
import io.caseline.web.paging.Page;
import io.caseline.web.problem.InputError;
import io.caseline.web.problem.Problem;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ServiceTargetsController {

  private final ServiceTargetRows targets;
  private final DepartmentDirectory departments;
  private final Calendars calendars;
  private final RuleChanges changes;

  ServiceTargetsController(
      ServiceTargetRows targets,
      DepartmentDirectory departments,
      Calendars calendars,
      RuleChanges changes) {
    this.targets = targets;
    this.departments = departments;
    this.calendars = calendars;
    this.changes = changes;
  }

  @Operation(
      summary = "The service targets",
      description =
          "What the plan has promised itself, by id, in one answer. Of the targets that fit a piece"
              + " of work the most precise holds: its path says more than its department, and that"
              + " more than its priority.",
      tags = "Clocks")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN, Role.SYSTEM})
  @NoHealthData("the plan's own rules")
  @GetMapping("/v1/service-targets")
  Page<ServiceTarget> list() {
    return new Page<>(targets.all(), null);
  }

  @Operation(
      summary = "Add or change a service target",
      description =
          "Holds at once on this node and within a second on others, for what begins from then on."
              + " There is one target for each purpose, and escalations never go round in a"
              + " circle.",
      tags = "Administration")
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @Creates(orChanges = true)
  @PutMapping("/v1/admin/service-targets/{id}")
  ResponseEntity<ServiceTarget> put(
      @Parameter(example = "answer-request-dental")
          @PathVariable
          @Pattern(
              regexp = "[a-z0-9-]{2,80}",
              message = "Must be 2 to 80 of a to z, 0 to 9 and hyphen.")
          String id,
      @Valid @RequestBody ChangeServiceTargetBody body) {
    if (body.path() != null && body.kind() != ServiceTargetKind.ACKNOWLEDGE_ESCALATION) {
      throw InputError.inBody("/path", "Only acknowledging an escalation has a path.").asProblem();
    }
    if (body.department() != null) {
      departments.requireKnown(body.department(), "/department");
    }
    if (body.calendar() != null) {
      calendars.requireKnown(body.calendar(), "/calendar");
    }
    ServiceTarget target = body.target(id);
    return changes.make(() -> put(target))
        ? ResponseEntity.created(URI.create("/v1/service-targets")).body(target)
        : ResponseEntity.ok(target);
  }

  /** Whether it is a new one. */
  private boolean put(ServiceTarget target) {
    List<ServiceTarget> others = new ArrayList<>(targets.all());
    boolean isNew = !others.removeIf(other -> other.id().equals(target.id()));
    others.stream()
        .filter(target::isForTheSameAs)
        .findFirst()
        .ifPresent(
            other -> {
              throw new Problem(
                  ServiceTargetProblems.EXISTS,
                  "Change the target that there is.",
                  Map.of("serviceTarget", other.id()));
            });
    others.add(target);
    List<EscalationPath> circle = new Ladder(others).circle();
    if (!circle.isEmpty()) {
      throw new Problem(
          ServiceTargetProblems.CIRCLE,
          "An escalation that nobody acknowledges would come back to where it was.",
          Map.of("circle", circle));
    }
    if (isNew) {
      targets.add(target);
    } else {
      targets.change(target);
    }
    return isNew;
  }

  record ChangeServiceTargetBody(
      @NotNull ServiceTargetKind kind,
      @Schema(description = "Left out: every department", example = "claims")
          @Nullable String department,
      @Schema(description = "For ACKNOWLEDGE_ESCALATION. Left out: every path")
          @Nullable EscalationPath path,
      @Schema(description = "Left out: both") @Nullable Priority priority,
      @NotNull
          @DurationMin(minutes = 1)
          @DurationMax(days = 90)
          @Schema(
              description = "Working time of the calendar, from one minute to 90 times 24 hours",
              type = "string",
              format = "duration",
              example = "PT16H")
          Duration within,
      @Schema(description = "Left out: the department's own", example = "office-hours")
          @Nullable String calendar,
      @Schema(description = "Where the case goes when it is missed. Left out: nowhere")
          @Nullable EscalationPath escalatesTo) {

    ServiceTarget target(String id) {
      return new ServiceTarget(id, kind, department, path, priority, within, calendar, escalatesTo);
    }
  }
}
