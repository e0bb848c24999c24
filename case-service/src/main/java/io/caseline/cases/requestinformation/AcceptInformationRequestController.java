package io.caseline.cases.requestinformation;

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
@Tag(name = "Information requests")
class AcceptInformationRequestController {

  private final CommandDesk desk;
  private final InstantSource clock;

  AcceptInformationRequestController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Take an information request",
      description = "By somebody of the asked department.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({
    Reason.CASE_RESOLVED,
    Reason.CASE_CLOSED,
    Reason.NOT_YOUR_DEPARTMENT,
    Reason.REQUEST_SETTLED
  })
  @PostMapping("/v1/cases/{caseId}/information-requests/{requestId}/accept")
  ResponseEntity<CommandAnswer> accept(
      @PathVariable UUID caseId, @PathVariable UUID requestId, Actor by, ExpectedVersion expected) {
    return desk.send(
        new AcceptInformationRequest(caseId, by, clock.instant(), requestId), expected);
  }
}
