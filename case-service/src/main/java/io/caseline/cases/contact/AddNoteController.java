package io.caseline.cases.contact;

import io.caseline.cases.desk.CommandAnswer;
import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.event.Visibility;
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
@Tag(name = "Contacts and notes")
class AddNoteController {

  private final CommandDesk desk;
  private final InstantSource clock;

  AddNoteController(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Add a note",
      description =
          "DEPARTMENT notes are read by the own department and auditors only; everybody else sees"
              + " that there is one.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.SYSTEM})
  @RefusedBecause({Reason.CASE_CLOSED})
  @Creates
  @PostMapping("/v1/cases/{caseId}/notes")
  ResponseEntity<CommandAnswer> addNote(
      @PathVariable UUID caseId,
      Actor by,
      ExpectedVersion expected,
      @Valid @RequestBody AddNoteBody body) {
    UUID noteId = Ids.next();
    return desk.create(
        new AddNote(caseId, by, clock.instant(), noteId, body.text(), body.visibility()),
        noteId,
        expected);
  }

  record AddNoteBody(
      @NotBlank @Size(max = 10000) @Schema(example = "Provider faxed the records again.")
          String text,
      @NotNull @Schema(example = "INTERNAL") Visibility visibility) {}
}
