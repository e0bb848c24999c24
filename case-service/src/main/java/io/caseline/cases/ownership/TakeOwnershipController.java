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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Ownership and work")
class TakeOwnershipController {

  private final CommandDesk desk;
  private final InstantSource clock;

  TakeOwnershipController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Own the case",
      description =
          "The caller becomes the member's person for this case. An owned case is taken over only"
              + " by a supervisor.")
  @AllowedTo({Role.CSR, Role.SUPERVISOR})
  @RefusedBecause({Reason.CASE_RESOLVED, Reason.CASE_CLOSED, Reason.OWNED_BY_ANOTHER})
  @PostMapping("/v1/cases/{caseId}/take-ownership")
  ResponseEntity<CommandAnswer> takeOwnership(
      @PathVariable UUID caseId, Actor by, ExpectedVersion expected) {
    return desk.send(new TakeOwnership(caseId, by, clock.instant()), expected);
  }
}
