package io.caseline.cases.handoff;

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
@Tag(name = "Handoffs")
class DeclineHandoffController {

  private final CommandDesk desk;
  private final InstantSource clock;

  DeclineHandoffController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Do not take the case",
      description = "By the department that it is offered to, with a reason.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({
    Reason.CASE_RESOLVED,
    Reason.CASE_CLOSED,
    Reason.NOT_YOUR_DEPARTMENT,
    Reason.HANDOFF_SETTLED
  })
  @PostMapping("/v1/cases/{caseId}/handoffs/{handoffId}/decline")
  ResponseEntity<CommandAnswer> decline(
      @PathVariable UUID caseId,
      @PathVariable UUID handoffId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody DeclineHandoffBody body) {
    return desk.send(
        new DeclineHandoff(caseId, by, clock.instant(), handoffId, body.reason()), expected);
  }

  record DeclineHandoffBody(
      @NotBlank @Size(max = 2000) @Schema(example = "This is no appeal yet: no decision was made.")
          String reason) {}
}
