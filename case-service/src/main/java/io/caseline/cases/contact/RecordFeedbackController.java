package io.caseline.cases.contact;

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
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
class RecordFeedbackController {

  private final CommandDesk desk;
  private final InstantSource clock;

  RecordFeedbackController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Record the member's feedback",
      description =
          "Satisfaction (csat, 1 to 5), recommendation (nps, 0 to 10), words: at least one of"
              + " them.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.SYSTEM})
  @Creates
  @PostMapping("/v1/cases/{caseId}/feedback")
  ResponseEntity<CommandAnswer> recordFeedback(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody RecordFeedbackBody body) {
    UUID feedbackId = Ids.next();
    return desk.create(
        new RecordFeedback(
            caseId, by, clock.instant(), feedbackId, body.csat(), body.nps(), body.comment()),
        feedbackId,
        expected);
  }

  record RecordFeedbackBody(
      @Nullable @Min(1) @Max(5) @Schema(example = "4") Integer csat,
      @Nullable @Min(0) @Max(10) @Schema(example = "9") Integer nps,
      @Size(max = 4000) @Schema(example = "She called me back as she said.")
          @Nullable String comment) {

    @Schema(hidden = true)
    @AssertTrue(message = "Give at least one of csat, nps and comment")
    boolean isNotEmpty() {
      return csat != null || nps != null || (comment != null && !comment.isBlank());
    }
  }
}
