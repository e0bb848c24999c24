package io.caseline.cases.decide;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.event.Verdict;
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
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Advice and decisions")
class RecordDecisionController {

  private final CommandDesk desk;
  private final InstantSource clock;
  private final AppealedDecisions appealed;

  RecordDecisionController(CommandDesk desk, InstantSource clock, AppealedDecisions appealed) {
    this.desk = desk;
    this.clock = clock;
    this.appealed = appealed;
  }

  @Operation(
      summary = "Record the decision",
      description =
          "By the responsible department. Nobody decides an appeal of a decision that they took"
              + " part in, on this case or on one that it appeals.")
  @AllowedTo({Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({
    Reason.CASE_RESOLVED,
    Reason.CASE_CLOSED,
    Reason.NOT_YOUR_DEPARTMENT,
    Reason.NOT_INDEPENDENT
  })
  @Creates
  @PostMapping("/v1/cases/{caseId}/record-decision")
  ResponseEntity<CommandAnswer> recordDecision(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody RecordDecisionBody body) {
    UUID decisionId = Ids.next();
    return desk.create(
        new RecordDecision(
            caseId,
            by,
            clock.instant(),
            decisionId,
            body.decision(),
            body.rationale(),
            appealed.participants(caseId)),
        decisionId,
        expected);
  }

  record RecordDecisionBody(
      @NotNull @Schema(example = "OVERTURNED") Verdict decision,
      @NotBlank @Size(max = 10000) @Schema(example = "The records show that the criteria are met.")
          String rationale) {}
}
