package io.caseline.cases.milestone;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.event.Channel;
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
import jakarta.validation.constraints.NotNull;
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
class RecordMemberNoticeController {

  private final CommandDesk desk;
  private final InstantSource clock;

  RecordMemberNoticeController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Record the notice to the member",
      description = "The member was told what was decided. It stops the clock for the notice.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.SYSTEM})
  @RefusedBecause({Reason.CASE_CLOSED})
  @PostMapping("/v1/cases/{caseId}/record-member-notice")
  ResponseEntity<CommandAnswer> recordMemberNotice(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody RecordMemberNoticeBody body) {
    Instant now = clock.instant();
    return desk.send(
        new RecordMemberNotice(
            caseId, by, now, body.channel(), body.sentAt() == null ? now : body.sentAt()),
        expected);
  }

  record RecordMemberNoticeBody(
      @NotNull @Schema(example = "MAIL") Channel channel,
      @Nullable @Schema(description = "When it went out; now, if left out. Never in the future.")
          Instant sentAt) {}
}
