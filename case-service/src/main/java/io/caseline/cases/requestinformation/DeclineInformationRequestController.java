package io.caseline.cases.requestinformation;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.event.DeclineReason;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Information requests")
class DeclineInformationRequestController {

  private final CommandDesk desk;
  private final InstantSource clock;
  private final DepartmentDirectory departments;

  DeclineInformationRequestController(
      CommandDesk desk, InstantSource clock, DepartmentDirectory departments) {
    this.desk = desk;
    this.clock = clock;
    this.departments = departments;
  }

  @Operation(
      summary = "Decline an information request",
      description =
          "By the asked department, with a reason and, where known, who can answer instead.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({
    Reason.CASE_RESOLVED,
    Reason.CASE_CLOSED,
    Reason.NOT_YOUR_DEPARTMENT,
    Reason.REQUEST_SETTLED
  })
  @PostMapping("/v1/cases/{caseId}/information-requests/{requestId}/decline")
  ResponseEntity<CommandAnswer> decline(
      @PathVariable UUID caseId,
      @PathVariable UUID requestId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody DeclineInformationRequestBody body) {
    if (body.suggestedDepartment() != null) {
      departments.requireKnown(body.suggestedDepartment(), "/suggestedDepartment");
    }
    return desk.send(
        new DeclineInformationRequest(
            caseId,
            by,
            clock.instant(),
            requestId,
            body.reason(),
            body.explanation(),
            body.suggestedDepartment()),
        expected);
  }

  record DeclineInformationRequestBody(
      @NotNull @Schema(example = "NOT_OUR_AREA") DeclineReason reason,
      @NotBlank @Size(max = 2000) @Schema(example = "Drug claims lie with pharmacy.")
          String explanation,
      @Nullable @Size(max = 60) @Schema(example = "pharmacy") String suggestedDepartment) {}
}
