package io.caseline.departments;

import io.caseline.web.openapi.Creates;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Administration")
class ChangeDepartmentController {

  private final DepartmentDirectory departments;
  private final CalendarChoice calendars;

  ChangeDepartmentController(DepartmentDirectory departments, CalendarChoice calendars) {
    this.departments = departments;
    this.calendars = calendars;
  }

  @Operation(
      summary = "Add or change a department",
      description =
          "Holds at once, on every node. Due times of requests that were asked before stay as they"
              + " are. A department is never removed: its id stands in the history of cases.")
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @Creates(orChanges = true)
  @PutMapping("/v1/admin/departments/{id}")
  ResponseEntity<Department> put(
      @Parameter(example = "dental")
          @PathVariable
          @Pattern(
              regexp = "[a-z0-9-]{2,60}",
              message = "Must be 2 to 60 of a to z, 0 to 9 and hyphen.")
          String id,
      @Valid @RequestBody ChangeDepartmentBody body) {
    calendars.requireKnown(body.calendar(), "/calendar");
    var department = new Department(id, body.name().strip(), body.calendar());
    boolean added =
        calendars.change(
            () -> {
              if (departments.change(department)) {
                return false;
              }
              departments.add(department);
              return true;
            });
    return added
        ? ResponseEntity.created(URI.create("/v1/departments")).body(department)
        : ResponseEntity.ok(department);
  }

  record ChangeDepartmentBody(
      @NotBlank @Size(max = 100) @Schema(example = "Dental") String name,
      @NotNull @Schema(description = "One of GET /v1/calendars", example = "office-hours")
          String calendar) {}
}
