package io.caseline.cases.advise;

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
@Tag(name = "Advice and decisions")
class ExplainCoverageController {

  private final CommandDesk desk;
  private final InstantSource clock;

  ExplainCoverageController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Explain the coverage",
      description =
          "What the member was told, in plain language, with the place in the benefit documents"
              + " where there is one.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({Reason.CASE_RESOLVED, Reason.CASE_CLOSED})
  @PostMapping("/v1/cases/{caseId}/explain-coverage")
  ResponseEntity<CommandAnswer> explainCoverage(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody ExplainCoverageBody body) {
    return desk.send(
        new ExplainCoverage(
            caseId, by, clock.instant(), body.explanation(), body.benefitReference()),
        expected);
  }

  record ExplainCoverageBody(
      @NotBlank
          @Size(max = 10000)
          @Schema(example = "Your plan pays for two cleanings a year; this was the third.")
          String explanation,
      @Nullable @Size(max = 200) @Schema(example = "Evidence of Coverage, chapter 4, dental")
          String benefitReference) {}
}
