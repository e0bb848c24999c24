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
class RecordPrescriberStatementController {

  private final CommandDesk desk;
  private final InstantSource clock;

  RecordPrescriberStatementController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Record the prescriber's statement",
      description =
          "The supporting statement of the prescriber reached the plan. A clock that waits for it"
              + " starts when it was received, or at the receipt of the request if that came"
              + " later.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.SYSTEM})
  @RefusedBecause({Reason.CASE_CLOSED})
  @PostMapping("/v1/cases/{caseId}/record-prescriber-statement")
  ResponseEntity<CommandAnswer> recordPrescriberStatement(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody(required = false) @Nullable RecordPrescriberStatementBody body) {
    Instant now = clock.instant();
    return desk.send(
        new RecordPrescriberStatement(
            caseId, by, now, body == null || body.receivedAt() == null ? now : body.receivedAt()),
        expected);
  }

  record RecordPrescriberStatementBody(
      @Nullable
          @Schema(description = "When the plan received it; now, if left out. Never in the future.")
          Instant receivedAt) {}
}
