package io.caseline.cases.requestinformation;

import io.caseline.cases.clock.Rulebook;
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
class ClarifyController {

  private final CommandDesk desk;
  private final InstantSource clock;
  private final Rulebook rulebook;

  ClarifyController(CommandDesk desk, InstantSource clock, Rulebook rulebook) {
    this.desk = desk;
    this.clock = clock;
    this.rulebook = rulebook;
  }

  @Operation(
      summary = "Answer the question back",
      description = "By the asking department, the case's owner or a supervisor.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({
    Reason.CASE_RESOLVED,
    Reason.CASE_CLOSED,
    Reason.NOT_YOURS,
    Reason.REQUEST_SETTLED,
    Reason.NO_CLARIFICATION_ASKED
  })
  @PostMapping("/v1/cases/{caseId}/information-requests/{requestId}/clarify")
  ResponseEntity<CommandAnswer> clarify(
      @PathVariable UUID caseId,
      @PathVariable UUID requestId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody ClarifyBody body) {
    return desk.send(
        new Clarify(
            caseId, by, clock.instant(), requestId, body.answer(), rulebook.current().targets()),
        expected);
  }

  record ClarifyBody(
      @NotBlank @Size(max = 4000) @Schema(example = "The one of the laboratory.") String answer) {}
}
