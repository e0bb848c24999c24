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
class RecordReversalNoticeController {

  private final CommandDesk desk;
  private final InstantSource clock;

  RecordReversalNoticeController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Record the notice of a reversal",
      description =
          "Somebody outside reversed the plan's decision, and the plan learned of it. The clock by"
              + " which the plan has to act on it starts when the notice was received.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.SYSTEM})
  @RefusedBecause({Reason.CASE_CLOSED})
  @PostMapping("/v1/cases/{caseId}/record-reversal-notice")
  ResponseEntity<CommandAnswer> recordReversalNotice(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody RecordReversalNoticeBody body) {
    Instant now = clock.instant();
    return desk.send(
        new RecordReversalNotice(
            caseId,
            by,
            now,
            body.reversedBy(),
            body.receivedAt() == null ? now : body.receivedAt()),
        expected);
  }

  record RecordReversalNoticeBody(
      @NotBlank @Size(max = 200) @Schema(example = "Independent review entity") String reversedBy,
      @Nullable
          @Schema(description = "When the plan received it; now, if left out. Never in the future.")
          Instant receivedAt) {}
}
