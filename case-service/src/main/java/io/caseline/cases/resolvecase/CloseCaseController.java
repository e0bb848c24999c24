package io.caseline.cases.resolvecase;

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
@Tag(name = "Ending and reopening")
class CloseCaseController {

  private final CommandDesk desk;
  private final InstantSource clock;

  CloseCaseController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Close the case",
      description =
          "A resolved case, when nothing more is expected. Refused while one of the law's clocks"
              + " runs: what was decided may still have to be told or done.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.SYSTEM})
  @RefusedBecause({Reason.NOT_YOUR_DEPARTMENT, Reason.CASE_NOT_RESOLVED, Reason.CLOCK_RUNNING})
  @PostMapping("/v1/cases/{caseId}/close")
  ResponseEntity<CommandAnswer> close(
      @PathVariable UUID caseId, Actor by, ExpectedVersion expected) {
    return desk.send(new CloseCase(caseId, by, clock.instant()), expected);
  }
}
