package io.caseline.cases.escalate;

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
@Tag(name = "Escalations")
class ResolveEscalationController {

  private final CommandDesk desk;
  private final InstantSource clock;

  ResolveEscalationController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Resolve an escalation",
      description = "By a person of the path, after it was acknowledged.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({
    Reason.CASE_RESOLVED,
    Reason.CASE_CLOSED,
    Reason.NOT_YOUR_DEPARTMENT,
    Reason.ESCALATION_NOT_ACKNOWLEDGED,
    Reason.ESCALATION_SETTLED
  })
  @PostMapping("/v1/cases/{caseId}/escalations/{escalationId}/resolve")
  ResponseEntity<CommandAnswer> resolve(
      @PathVariable UUID caseId,
      @PathVariable UUID escalationId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody ResolveEscalationBody body) {
    return desk.send(
        new ResolveEscalation(caseId, by, clock.instant(), escalationId, body.outcome()), expected);
  }

  record ResolveEscalationBody(
      @NotBlank @Size(max = 4000) @Schema(example = "An emergency supply was dispensed today.")
          String outcome) {}
}
