package io.caseline.cases.handoff;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.RefusedBecause;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.departments.DepartmentDirectory;
import io.caseline.web.Ids;
import io.caseline.web.concurrency.ExpectedVersion;
import io.caseline.web.openapi.Creates;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Handoffs")
class OfferHandoffController {

  private final CommandDesk desk;
  private final InstantSource clock;
  private final DepartmentDirectory departments;

  OfferHandoffController(CommandDesk desk, InstantSource clock, DepartmentDirectory departments) {
    this.desk = desk;
    this.clock = clock;
    this.departments = departments;
  }

  @Operation(
      summary = "Offer the case to another department",
      description =
          "By the responsible department, which stays responsible until the other accepts. The"
              + " owner stays.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({
    Reason.CASE_RESOLVED,
    Reason.CASE_CLOSED,
    Reason.NOT_YOUR_DEPARTMENT,
    Reason.SAME_DEPARTMENT,
    Reason.HANDOFF_PENDING
  })
  @Creates
  @PostMapping("/v1/cases/{caseId}/handoffs")
  ResponseEntity<CommandAnswer> offer(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody OfferHandoffBody body) {
    departments.requireKnown(body.department(), "/department");
    UUID handoffId = Ids.next();
    return desk.create(
        new OfferHandoff(caseId, by, clock.instant(), handoffId, body.department(), body.reason()),
        handoffId,
        expected);
  }

  record OfferHandoffBody(
      @NotBlank @Size(max = 60) @Schema(example = "appeals") String department,
      @NotBlank @Size(max = 2000) @Schema(example = "The member appeals the denial.")
          String reason) {}
}
