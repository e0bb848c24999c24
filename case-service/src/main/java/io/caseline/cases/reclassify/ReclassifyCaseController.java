package io.caseline.cases.reclassify;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.RequestKind;
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
@Tag(name = "Classification")
class ReclassifyCaseController {

  private final CommandDesk desk;
  private final InstantSource clock;

  ReclassifyCaseController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Say what the case really is",
      description =
          "Clocks are recomputed from the original receipt; the reason is on the timeline for"
              + " good.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({Reason.CASE_RESOLVED, Reason.CASE_CLOSED})
  @PostMapping("/v1/cases/{caseId}/reclassify")
  ResponseEntity<CommandAnswer> reclassify(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody ReclassifyCaseBody body) {
    return desk.send(
        new ReclassifyCase(
            caseId, by, clock.instant(), body.category(), body.request(), body.reason()),
        expected);
  }

  record ReclassifyCaseBody(
      @NotNull @Schema(example = "GRIEVANCE") Category category,
      @Nullable RequestKind request,
      @NotBlank
          @Size(max = 2000)
          @Schema(example = "The member complains about the service, she does not only ask.")
          String reason) {}
}
