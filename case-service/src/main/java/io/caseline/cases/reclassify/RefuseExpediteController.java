package io.caseline.cases.reclassify;

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
@Tag(name = "Classification")
class RefuseExpediteController {

  private final CommandDesk desk;
  private final InstantSource clock;

  RefuseExpediteController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Refuse the expedited time",
      description = "The standard time applies, from the original receipt.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({Reason.CASE_RESOLVED, Reason.CASE_CLOSED})
  @PostMapping("/v1/cases/{caseId}/refuse-expedite")
  ResponseEntity<CommandAnswer> refuseExpedite(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody RefuseExpediteBody body) {
    return desk.send(new RefuseExpedite(caseId, by, clock.instant(), body.reason()), expected);
  }

  record RefuseExpediteBody(
      @NotBlank
          @Size(max = 2000)
          @Schema(example = "No physician supports the request, and the service is elective.")
          String reason) {}
}
