package io.caseline.cases.linkcases;

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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
@Tag(name = "Links")
class MarkDuplicateController {

  private final CommandDesk desk;
  private final InstantSource clock;
  private final OtherCases others;

  MarkDuplicateController(CommandDesk desk, InstantSource clock, OtherCases others) {
    this.desk = desk;
    this.clock = clock;
    this.others = others;
  }

  @Operation(
      summary = "Close as a duplicate",
      description =
          "The same matter is worked on in another case, which shows the link a moment later."
              + " Refused while others still work on this one.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({
    Reason.CASE_CLOSED,
    Reason.NOT_YOUR_DEPARTMENT,
    Reason.OPEN_WORK,
    Reason.LINKED_TO_ITSELF,
    Reason.DUPLICATE_OF_A_DUPLICATE
  })
  @PostMapping("/v1/cases/{caseId}/mark-duplicate")
  ResponseEntity<CommandAnswer> markDuplicate(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody MarkDuplicateBody body) {
    return desk.send(
        new MarkDuplicate(
            caseId,
            by,
            clock.instant(),
            body.duplicateOf(),
            others.isDuplicate(body.duplicateOf(), by),
            body.reason()),
        expected);
  }

  record MarkDuplicateBody(@NotNull UUID duplicateOf, @Nullable @Size(max = 2000) String reason) {}
}
