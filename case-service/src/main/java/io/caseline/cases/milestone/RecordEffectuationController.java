package io.caseline.cases.milestone;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Clocks")
class RecordEffectuationController {

  private final CommandDesk desk;
  private final InstantSource clock;

  RecordEffectuationController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Record that the decision was carried out",
      description = "What was decided was paid, authorized or provided. It stops the clock for it.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.SYSTEM})
  @RefusedBecause({Reason.CASE_CLOSED})
  @PostMapping("/v1/cases/{caseId}/record-effectuation")
  ResponseEntity<CommandAnswer> recordEffectuation(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody RecordEffectuationBody body) {
    Instant now = clock.instant();
    return desk.send(
        new RecordEffectuation(
            caseId,
            by,
            now,
            body.what(),
            body.effectuatedAt() == null ? now : body.effectuatedAt()),
        expected);
  }

  record RecordEffectuationBody(
      @NotBlank @Size(max = 2000) @Schema(example = "The authorization was issued.") String what,
      @Nullable @Schema(description = "When it was done; now, if left out. Never in the future.")
          Instant effectuatedAt) {}
}
