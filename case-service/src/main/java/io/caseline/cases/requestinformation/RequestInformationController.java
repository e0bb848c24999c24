package io.caseline.cases.requestinformation;

import io.caseline.cases.clock.Rulebook;
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
import java.time.Instant;
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
class RequestInformationController {

  private final CommandDesk desk;
  private final InstantSource clock;
  private final DepartmentDirectory departments;
  private final Rulebook rulebook;

  RequestInformationController(
      CommandDesk desk, InstantSource clock, DepartmentDirectory departments, Rulebook rulebook) {
    this.desk = desk;
    this.clock = clock;
    this.departments = departments;
    this.rulebook = rulebook;
  }

  @Operation(
      summary = "Ask a department",
      description =
          "One question to one department. Without dueAt the answer is due after the working time"
              + " that the department promises; a dueAt of your own counts every hour.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({
    Reason.CASE_RESOLVED,
    Reason.CASE_CLOSED,
    Reason.SAME_DEPARTMENT,
    Reason.DUE_TIME_NEEDED
  })
  @Creates
  @PostMapping("/v1/cases/{caseId}/information-requests")
  ResponseEntity<CommandAnswer> requestInformation(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody RequestInformationBody body) {
    Instant now = clock.instant();
    departments.requireKnown(body.department(), "/department");
    UUID requestId = Ids.next();
    return desk.create(
        new RequestInformation(
            caseId,
            by,
            now,
            requestId,
            body.department(),
            body.question(),
            body.dueAt(),
            rulebook.current().targets()),
        requestId,
        expected);
  }

  record RequestInformationBody(
      @NotBlank @Size(max = 60) @Schema(example = "claims") String department,
      @NotBlank
          @Size(max = 4000)
          @Schema(example = "Was the claim of 3 March paid to the provider?")
          String question,
      @Nullable Instant dueAt) {}
}
