package io.caseline.cases.resolvecase;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.event.Outcome;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Ending and reopening")
class ResolveCaseController {

  private final CommandDesk desk;
  private final InstantSource clock;

  ResolveCaseController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Resolve the case",
      description =
          "Refused while information requests, handoffs or escalations are open, unless"
              + " withdrawOpen is true; the answer lists them. An outcome against the member needs"
              + " an explanation and at least one next step.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.SYSTEM})
  @RefusedBecause({
    Reason.CASE_RESOLVED,
    Reason.CASE_CLOSED,
    Reason.NOT_YOUR_DEPARTMENT,
    Reason.OPEN_WORK,
    Reason.EXPLANATION_NEEDED,
    Reason.NEXT_STEP_NEEDED
  })
  @PostMapping("/v1/cases/{caseId}/resolve")
  ResponseEntity<CommandAnswer> resolve(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody ResolveCaseBody body) {
    return desk.send(
        new ResolveCase(
            caseId,
            by,
            clock.instant(),
            body.outcome(),
            body.explanation(),
            body.nextSteps(),
            Boolean.TRUE.equals(body.withdrawOpen())),
        expected);
  }

  record ResolveCaseBody(
      @NotNull @Schema(example = "RESOLVED_FOR_MEMBER") Outcome outcome,
      @NotNull @Size(max = 10000) @Schema(example = "The claim was paid on 14 March.")
          String explanation,
      @NotNull @Size(max = 20) List<@NotBlank @Size(max = 1000) String> nextSteps,
      @Nullable Boolean withdrawOpen) {}
}
