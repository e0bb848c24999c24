package io.caseline.cases.contact;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.event.ObstacleKind;
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
import jakarta.validation.constraints.Pattern;
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
@Tag(name = "Contacts and notes")
class RecordObstacleController {

  private final CommandDesk desk;
  private final InstantSource clock;

  RecordObstacleController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Note an obstacle",
      description =
          "What stands between the member and care: language, transport, money and the like.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({Reason.CASE_CLOSED})
  @Creates
  @PostMapping("/v1/cases/{caseId}/obstacles")
  ResponseEntity<CommandAnswer> recordObstacle(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody RecordObstacleBody body) {
    UUID obstacleId = Ids.next();
    return desk.create(
        new RecordObstacle(
            caseId, by, clock.instant(), obstacleId, body.kind(), body.code(), body.description()),
        obstacleId,
        expected);
  }

  record RecordObstacleBody(
      @NotNull @Schema(example = "TRANSPORT") ObstacleKind kind,
      @Nullable
          @Pattern(regexp = "Z(5[5-9]|6[0-5])(\\.[0-9]{1,4})?")
          @Schema(description = "ICD-10-CM, Z55 to Z65", example = "Z59.82")
          String code,
      @NotBlank @Size(max = 2000) @Schema(example = "No car, and no bus on weekends.")
          String description) {}
}
