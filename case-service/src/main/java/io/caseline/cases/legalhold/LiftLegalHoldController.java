package io.caseline.cases.legalhold;

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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Keeping and destroying")
class LiftLegalHoldController {

  private final CommandDesk desk;
  private final InstantSource clock;

  LiftLegalHoldController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Lift a legal hold of the case",
      description =
          "The one that is named, or the only one. A case that is under none stays as it is.")
  @AllowedTo({Role.SUPERVISOR, Role.ADMIN})
  @RefusedBecause({Reason.SEVERAL_LEGAL_HOLDS})
  @PostMapping("/v1/cases/{caseId}/lift-legal-hold")
  ResponseEntity<CommandAnswer> lift(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody LiftLegalHoldBody body) {
    return desk.send(
        new LiftLegalHold(caseId, by, clock.instant(), body.holdId(), body.reason()), expected);
  }

  record LiftLegalHoldBody(
      @Nullable @Schema(description = "Left out: the only one") UUID holdId,
      @NotBlank @Size(max = 2000) @Schema(example = "Matter 26-118 was settled.") String reason) {}
}
