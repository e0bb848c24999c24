package io.caseline.cases.requestinformation;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.RefusedBecause;
import io.caseline.cases.model.Rejection.Reason;
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
class ProvideInformationController {

  private final CommandDesk desk;
  private final InstantSource clock;

  ProvideInformationController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Answer an information request",
      description = "By the asked department only.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({
    Reason.CASE_RESOLVED,
    Reason.CASE_CLOSED,
    Reason.NOT_YOUR_DEPARTMENT,
    Reason.REQUEST_SETTLED,
    Reason.CLARIFICATION_PENDING
  })
  @PostMapping("/v1/cases/{caseId}/information-requests/{requestId}/provide")
  ResponseEntity<CommandAnswer> provide(
      @PathVariable UUID caseId,
      @PathVariable UUID requestId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody ProvideInformationBody body) {
    return desk.send(
        new ProvideInformation(caseId, by, clock.instant(), requestId, body.answer()), expected);
  }

  record ProvideInformationBody(
      @NotBlank @Size(max = 10000) @Schema(example = "Paid on 14 March, check 20931.")
          String answer) {}
}
