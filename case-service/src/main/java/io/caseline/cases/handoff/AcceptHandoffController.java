package io.caseline.cases.handoff;

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
@Tag(name = "Handoffs")
class AcceptHandoffController {

  private final CommandDesk desk;
  private final InstantSource clock;

  AcceptHandoffController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(summary = "Take the case", description = "By the department that it is offered to.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({
    Reason.CASE_RESOLVED,
    Reason.CASE_CLOSED,
    Reason.NOT_YOUR_DEPARTMENT,
    Reason.HANDOFF_SETTLED
  })
  @PostMapping("/v1/cases/{caseId}/handoffs/{handoffId}/accept")
  ResponseEntity<CommandAnswer> accept(
      @PathVariable UUID caseId, @PathVariable UUID handoffId, Actor by, ExpectedVersion expected) {
    return desk.send(new AcceptHandoff(caseId, by, clock.instant(), handoffId), expected);
  }
}
