package io.caseline.memberservice.imports;

import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.SUPERVISOR;

import io.caseline.web.access.NoHealthData;
import io.caseline.web.body.BodyLimit;
import io.caseline.web.problem.Problem;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/imports")
@Tag(name = "Imports")
class ImportController {

  private static final String PATIENTS =
      """
      Id,BIRTHDATE,DEATHDATE,PREFIX,FIRST,LAST,SUFFIX,ADDRESS,CITY,STATE,ZIP
      593aaa05-d864-1df7-5b96-155fbdb19f28,2021-08-22,,,Jorge,Vela,,568 Hills Branch,Visalia,California,93291
      """;

  private static final String REPORT =
      """
      {"id": "0199c0de-0000-7000-8000-000000000004", "kind": "PATIENTS",
       "startedAt": "2026-03-31T09:30:00.000Z", "startedBy": "ada",
       "finishedAt": "2026-03-31T09:30:02.000Z",
       "rows": 60, "created": 58, "updated": 0, "unchanged": 1, "failed": 1,
       "errors": [{"row": 17, "column": "BIRTHDATE", "problem": "is not a date such as 2026-03-31"}]}
      """;

  private final Imports imports;

  /** One at a time: imports must not take the database from the people who are on the phone. */
  private final Semaphore turn = new Semaphore(1);

  ImportController(Imports imports) {
    this.imports = imports;
  }

  @PostMapping(consumes = "text/csv")
  @AllowedTo({ADMIN, SUPERVISOR})
  @BodyLimit(megabytes = 256)
  @Operation(
      operationId = "importCsv",
      summary = "Import members, payers or coverage from a CSV file",
      description =
          """
          Which file it is shows in its header: Synthea's `patients.csv`, `payers.csv` or
          `payer_transitions.csv`, to be posted in this order. UTF-8, at most 256 MB. Columns that are
          not needed are not read.

          Rows are taken over a hundred at a time and stay when the import breaks off. Post the same
          file again and it goes on: a row that was taken over and has not changed is passed over,
          which also leaves alone what people changed since. A row that cannot be taken over is
          reported and does not hold up the others. The report never repeats what stood in the file.
          One import runs at a time.\
          """,
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = "string"),
                      examples = @ExampleObject(PATIENTS))))
  @ApiResponse(
      responseCode = "201",
      description = "How it went, row by row where it went wrong.",
      headers =
          @Header(
              name = "Location",
              description = "Where the report is.",
              schema = @Schema(type = "string")),
      useReturnTypeSchema = true,
      content = @Content(mediaType = "application/json", examples = @ExampleObject(REPORT)))
  ResponseEntity<ImportView> take(InputStream body, Caller caller) throws IOException {
    if (!turn.tryAcquire()) {
      throw new Problem(
          ImportProblems.IMPORT_RUNNING, "Wait until it has finished, then post the file again.");
    }
    try (CsvFile file = CsvFile.open(body)) {
      ImportView done = imports.take(file, caller);
      return ResponseEntity.created(URI.create("/v1/imports/" + done.id())).body(done);
    } finally {
      turn.release();
    }
  }

  @NoHealthData("how an import went, without what stood in it")
  @GetMapping("/{importId}")
  @AllowedTo({ADMIN, SUPERVISOR, AUDITOR})
  @Operation(
      operationId = "readImport",
      summary = "Read how an import went, or how far it has come",
      description =
          """
          Without `finishedAt` it is running, or it stopped on the way: post the file again then.\
          """)
  @ApiResponse(
      responseCode = "200",
      description = "How it went.",
      useReturnTypeSchema = true,
      content = @Content(mediaType = "application/json", examples = @ExampleObject(REPORT)))
  ImportView show(@PathVariable UUID importId) {
    return imports.show(importId);
  }
}
