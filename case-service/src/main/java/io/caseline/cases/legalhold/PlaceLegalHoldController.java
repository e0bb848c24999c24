package io.caseline.cases.legalhold;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.model.Actor;
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
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Keeping and destroying")
class PlaceLegalHoldController {

  private final CommandDesk desk;
  private final InstantSource clock;

  PlaceLegalHoldController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Put the case under a legal hold",
      description =
          "In whichever state the case is: nothing of its member is erased until every hold is"
              + " lifted. A case can be under several holds, one for each matter.")
  @AllowedTo({Role.SUPERVISOR, Role.ADMIN})
  @Creates
  @PostMapping("/v1/cases/{caseId}/place-legal-hold")
  ResponseEntity<CommandAnswer> place(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody PlaceLegalHoldBody body) {
    UUID holdId = Ids.next();
    return desk.create(
        new PlaceLegalHold(caseId, by, clock.instant(), holdId, body.reason()), holdId, expected);
  }

  record PlaceLegalHoldBody(
      @NotBlank @Size(max = 2000) @Schema(example = "Subpoena of 4 May, matter 26-118.")
          String reason) {}
}
