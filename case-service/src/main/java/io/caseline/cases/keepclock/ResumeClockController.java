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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Clocks")
class ResumeClockController {

  private final CommandDesk desk;
  private final InstantSource clock;

  ResumeClockController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Let a legal clock go on",
      description =
          "By the responsible department. The time for which the clock stood still does not count.")
  @AllowedTo({Role.SPECIALIST, Role.SUPERVISOR, Role.CSR})
  @RefusedBecause({Reason.CASE_CLOSED, Reason.NOT_YOUR_DEPARTMENT, Reason.CLOCK_SETTLED})
  @PostMapping("/v1/cases/{caseId}/clocks/{clockId}/resume")
  ResponseEntity<CommandAnswer> resume(
      @PathVariable UUID caseId, @PathVariable UUID clockId, Actor by, ExpectedVersion expected) {
    return desk.send(new ResumeClock(caseId, by, clock.instant(), clockId), expected);
  }
}
