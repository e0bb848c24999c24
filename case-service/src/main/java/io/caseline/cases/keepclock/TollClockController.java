package io.caseline.cases.keepclock;

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
@Tag(name = "Clocks")
class TollClockController {

  private final CommandDesk desk;
  private final InstantSource clock;

  TollClockController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Let a legal clock stand still",
      description =
          "By the responsible department, where the clock's rule allows it: under ERISA, while the"
              + " member was asked for information that is missing. Any other pause is refused.")
  @AllowedTo({Role.SPECIALIST, Role.SUPERVISOR, Role.CSR})
  @RefusedBecause({
    Reason.CASE_CLOSED,
    Reason.NOT_YOUR_DEPARTMENT,
    Reason.CLOCK_SETTLED,
    Reason.CLOCK_MISSED,
    Reason.TOLLING_NOT_ALLOWED
  })
  @PostMapping("/v1/cases/{caseId}/clocks/{clockId}/toll")
  ResponseEntity<CommandAnswer> toll(
      @PathVariable UUID caseId,
      @PathVariable UUID clockId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody TollClockBody body) {
    return desk.send(new TollClock(caseId, by, clock.instant(), clockId, body.reason()), expected);
  }

  record TollClockBody(
      @NotBlank @Size(max = 4000) @Schema(example = "The invoice of the hospital is missing.")
          String reason) {}
}
