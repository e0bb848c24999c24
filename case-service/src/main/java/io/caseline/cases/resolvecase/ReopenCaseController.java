package io.caseline.cases.resolvecase;

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
@Tag(name = "Ending and reopening")
class ReopenCaseController {

  private final CommandDesk desk;
  private final InstantSource clock;
  private final Rulebook rules;

  ReopenCaseController(CommandDesk desk, InstantSource clock, Rulebook rules) {
    this.desk = desk;
    this.clock = clock;
    this.rules = rules;
  }

  @Operation(
      summary = "Reopen the case",
      description = "Within the reopen window after its end; later, open another case and link it.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.SYSTEM})
  @RefusedBecause({Reason.REOPEN_WINDOW_ENDED})
  @PostMapping("/v1/cases/{caseId}/reopen")
  ResponseEntity<CommandAnswer> reopen(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody ReopenCaseBody body) {
    var window = rules.current().reopenWindow();
    return desk.send(new ReopenCase(caseId, by, clock.instant(), body.reason(), window), expected);
  }

  record ReopenCaseBody(
      @NotBlank @Size(max = 2000) @Schema(example = "The check never arrived.") String reason) {}
}
