package io.caseline.cases.linkcases;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.event.LinkKind;
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
import jakarta.validation.constraints.AssertTrue;
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
class LinkCasesController {

  private final CommandDesk desk;
  private final InstantSource clock;
  private final OtherCases others;

  LinkCasesController(CommandDesk desk, InstantSource clock, OtherCases others) {
    this.desk = desk;
    this.clock = clock;
    this.others = others;
  }

  @Operation(
      summary = "Link another case",
      description =
          "This case is … the other: APPEAL_OF, FOLLOW_UP_OF, RELATED_TO, or APPEALED_BY and"
              + " FOLLOWED_UP_BY the other way round. The other case shows the link too, a moment"
              + " later.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR})
  @RefusedBecause({Reason.LINKED_TO_ITSELF})
  @PostMapping("/v1/cases/{caseId}/link")
  ResponseEntity<CommandAnswer> link(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody LinkCasesBody body) {
    others.require(body.otherCaseId(), by);
    return desk.send(
        new LinkCases(caseId, by, clock.instant(), body.otherCaseId(), body.kind(), body.reason()),
        expected);
  }

  record LinkCasesBody(
      @NotNull UUID otherCaseId,
      @NotNull
          @Schema(
              allowableValues = {
                "RELATED_TO",
                "APPEAL_OF",
                "APPEALED_BY",
                "FOLLOW_UP_OF",
                "FOLLOWED_UP_BY"
              },
              example = "APPEAL_OF")
          LinkKind kind,
      @Nullable @Size(max = 2000) String reason) {

    @Schema(hidden = true)
    @AssertTrue(message = "Use mark-duplicate to close a case as a duplicate")
    boolean isNotAboutDuplicates() {
      return kind != LinkKind.DUPLICATE_OF && kind != LinkKind.DUPLICATED_BY;
    }
  }
}
