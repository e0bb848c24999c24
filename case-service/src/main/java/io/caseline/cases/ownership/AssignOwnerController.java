package io.caseline.cases.ownership;

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
@Tag(name = "Ownership and work")
class AssignOwnerController {

  private final CommandDesk desk;
  private final InstantSource clock;

  AssignOwnerController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Give the case an owner",
      description = "The agent becomes the member's person for this case, whoever owned it before.")
  @AllowedTo({Role.SUPERVISOR})
  @RefusedBecause({Reason.CASE_RESOLVED, Reason.CASE_CLOSED})
  @PostMapping("/v1/cases/{caseId}/assign-owner")
  ResponseEntity<CommandAnswer> assignOwner(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody AssignOwnerBody body) {
    return desk.send(new AssignOwner(caseId, by, clock.instant(), body.agent()), expected);
  }

  record AssignOwnerBody(@NotBlank @Size(max = 100) @Schema(example = "csr-anna") String agent) {}
}
