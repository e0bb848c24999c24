package io.caseline.cases.contact;

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
@Tag(name = "Contacts and notes")
class OvercomeObstacleController {

  private final CommandDesk desk;
  private final InstantSource clock;

  OvercomeObstacleController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Note that an obstacle is overcome",
      description = "How it was overcome stays on the timeline.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({Reason.CASE_CLOSED, Reason.OBSTACLE_OVERCOME_ALREADY})
  @PostMapping("/v1/cases/{caseId}/obstacles/{obstacleId}/overcome")
  ResponseEntity<CommandAnswer> overcomeObstacle(
      @PathVariable UUID caseId,
      @PathVariable UUID obstacleId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody OvercomeObstacleBody body) {
    return desk.send(
        new OvercomeObstacle(caseId, by, clock.instant(), obstacleId, body.how()), expected);
  }

  record OvercomeObstacleBody(
      @NotBlank
          @Size(max = 2000)
          @Schema(example = "Rides are booked with the plan's transport benefit.")
          String how) {}
}
