package io.caseline.cases.escalate;

import io.caseline.cases.clock.Rulebook;
import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.event.EscalationPath;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.RefusedBecause;
import io.caseline.cases.model.Rejection.Reason;
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
import jakarta.validation.constraints.NotNull;
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
class EscalateCaseController {

  private final CommandDesk desk;
  private final InstantSource clock;
  private final Rulebook rulebook;

  EscalateCaseController(CommandDesk desk, InstantSource clock, Rulebook rulebook) {
    this.desk = desk;
    this.clock = clock;
    this.rulebook = rulebook;
  }

  @Operation(
      summary = "Escalate the case",
      description =
          "Who may use a path, and who acknowledges there, depends on the path. What is said on"
              + " CARE_SUPPORT and PRIVACY is read by the path's people, the one who raised it, and"
              + " auditors only.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.SYSTEM})
  @RefusedBecause({Reason.CASE_RESOLVED, Reason.CASE_CLOSED, Reason.ESCALATION_OPEN})
  @Creates
  @PostMapping("/v1/cases/{caseId}/escalations")
  ResponseEntity<CommandAnswer> escalate(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody EscalateCaseBody body) {
    UUID escalationId = Ids.next();
    return desk.create(
        new EscalateCase(
            caseId,
            by,
            clock.instant(),
            escalationId,
            body.path(),
            body.reason(),
            rulebook.current().targets()),
        escalationId,
        expected);
  }

  record EscalateCaseBody(
      @NotNull @Schema(example = "CLINICAL") EscalationPath path,
      @NotBlank @Size(max = 4000) @Schema(example = "The member ran out of insulin.")
          String reason) {}
}
