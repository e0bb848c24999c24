package io.caseline.cases.contact;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.Direction;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.RefusedBecause;
import io.caseline.cases.model.Rejection.Reason;
import io.caseline.web.Ids;
import io.caseline.web.concurrency.ExpectedVersion;
import io.caseline.web.openapi.Creates;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
@Tag(name = "Contacts and notes")
class RecordInteractionController {

  private final CommandDesk desk;
  private final InstantSource clock;

  RecordInteractionController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Record a contact with the member",
      description =
          "One contact on one channel, when it took place. After an outbound contact the case waits"
              + " on the member until their next inbound one, unless expectsReply is false.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.SYSTEM})
  @RefusedBecause({Reason.CASE_CLOSED})
  @Creates
  @PostMapping("/v1/cases/{caseId}/interactions")
  ResponseEntity<CommandAnswer> recordInteraction(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody RecordInteractionBody body) {
    Instant now = clock.instant();
    UUID interactionId = Ids.next();
    return desk.create(
        new RecordInteraction(
            caseId,
            by,
            now,
            interactionId,
            body.channel(),
            body.direction(),
            body.summary(),
            body.awaitsReply(),
            body.occurredAt() == null ? now : body.occurredAt()),
        interactionId,
        expected);
  }

  record RecordInteractionBody(
      @NotNull @Schema(example = "PHONE") Channel channel,
      @NotNull @Schema(example = "OUTBOUND") Direction direction,
      @NotBlank @Size(max = 4000) @Schema(example = "Asked for the date of the invoice.")
          String summary,
      @Nullable @Schema(description = "When it took place; now, if left out. Never in the future.")
          Instant occurredAt,
      @Nullable
          @Schema(
              description =
                  "Whether the member has to answer; true for an outbound contact, if left out.")
          Boolean expectsReply) {

    boolean awaitsReply() {
      return expectsReply == null ? direction == Direction.OUTBOUND : expectsReply;
    }
  }
}
