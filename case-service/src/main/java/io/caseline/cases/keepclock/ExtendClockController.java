package io.caseline.cases.keepclock;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.event.ExtensionCondition;
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
class ExtendClockController {

  private final CommandDesk desk;
  private final InstantSource clock;

  ExtendClockController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Extend a legal clock",
      description =
          "By the responsible department, once, where the clock's rule has an extension, and for"
              + " the condition that the rule names. The member has to be told in writing: reason"
              + " is what the notice says. A deadline that has passed is not extended.")
  @AllowedTo({Role.SPECIALIST, Role.SUPERVISOR, Role.CSR})
  @RefusedBecause({
    Reason.CASE_CLOSED,
    Reason.NOT_YOUR_DEPARTMENT,
    Reason.CLOCK_SETTLED,
    Reason.CLOCK_MISSED,
    Reason.CLOCK_EXTENDED_ALREADY,
    Reason.EXTENSION_NOT_ALLOWED
  })
  @PostMapping("/v1/cases/{caseId}/clocks/{clockId}/extend")
  ResponseEntity<CommandAnswer> extend(
      @PathVariable UUID caseId,
      @PathVariable UUID clockId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody ExtendClockBody body) {
    Instant now = clock.instant();
    return desk.send(
        new ExtendClock(
            caseId,
            by,
            now,
            clockId,
            body.condition(),
            body.reason(),
            body.noticeSentAt() == null ? now : body.noticeSentAt()),
        expected);
  }

  record ExtendClockBody(
      @NotNull @Schema(example = "MEMBER_REQUEST_OR_MEMBER_INTEREST") ExtensionCondition condition,
      @NotBlank
          @Size(max = 4000)
          @Schema(example = "The surgeon's records arrive next week and may change the decision.")
          String reason,
      @Nullable
          @Schema(
              description =
                  "When the written notice went out; now, if left out. Never in the future.")
          Instant noticeSentAt) {}
}
