package io.caseline.cases.requestinformation;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.RefusedBecause;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.departments.DepartmentDirectory;
import io.caseline.web.concurrency.ExpectedVersion;
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
@Tag(name = "Information requests")
class RedirectInformationRequestController {

  private final CommandDesk desk;
  private final InstantSource clock;
  private final DepartmentDirectory departments;

  RedirectInformationRequestController(
      CommandDesk desk, InstantSource clock, DepartmentDirectory departments) {
    this.desk = desk;
    this.clock = clock;
    this.departments = departments;
  }

  @Operation(
      summary = "Pass an information request on",
      description = "By the asked department, to one that knows. The due time stays.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({
    Reason.CASE_RESOLVED,
    Reason.CASE_CLOSED,
    Reason.NOT_YOUR_DEPARTMENT,
    Reason.REQUEST_SETTLED,
    Reason.CLARIFICATION_PENDING,
    Reason.SAME_DEPARTMENT
  })
  @PostMapping("/v1/cases/{caseId}/information-requests/{requestId}/redirect")
  ResponseEntity<CommandAnswer> redirect(
      @PathVariable UUID caseId,
      @PathVariable UUID requestId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody RedirectInformationRequestBody body) {
    departments.requireKnown(body.department(), "/department");
    return desk.send(
        new RedirectInformationRequest(
            caseId, by, clock.instant(), requestId, body.department(), body.reason()),
        expected);
  }

  record RedirectInformationRequestBody(
      @NotBlank @Size(max = 60) @Schema(example = "finance") String department,
      @NotBlank @Size(max = 2000) @Schema(example = "Refunds are booked in finance.")
          String reason) {}
}
