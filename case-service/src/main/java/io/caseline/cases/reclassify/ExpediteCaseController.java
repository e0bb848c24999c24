package io.caseline.cases.reclassify;

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
@Tag(name = "Classification")
class ExpediteCaseController {

  private final CommandDesk desk;
  private final InstantSource clock;

  ExpediteCaseController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Apply the expedited time",
      description = "When the ordinary time could seriously harm the member.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({Reason.CASE_RESOLVED, Reason.CASE_CLOSED})
  @PostMapping("/v1/cases/{caseId}/expedite")
  ResponseEntity<CommandAnswer> expedite(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody ExpediteCaseBody body) {
    return desk.send(new ExpediteCase(caseId, by, clock.instant(), body.reason()), expected);
  }

  record ExpediteCaseBody(
      @NotBlank
          @Size(max = 2000)
          @Schema(example = "The physician says that waiting endangers the member's health.")
          String reason) {}
}
