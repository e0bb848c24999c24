package io.caseline.memberservice.imports;

import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.SUPERVISOR;

import io.caseline.web.body.BodyLimit;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemType;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
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

  static final ProblemType IMPORT_RUNNING =
      new ProblemType("import-running", 409, "Another import is running");

  private final Imports imports;

  /** One at a time: imports must not take the database from the people who are on the phone. */
  private final Semaphore turn = new Semaphore(1);

  ImportController(Imports imports) {
    this.imports = imports;
  }

  @PostMapping(consumes = "text/csv")
  @AllowedTo({ADMIN, SUPERVISOR})
  @BodyLimit(megabytes = 256)
  @Operation(summary = "Import a CSV file")
  ResponseEntity<ImportView> take(InputStream body, Caller caller) throws IOException {
    if (!turn.tryAcquire()) {
      throw new Problem(IMPORT_RUNNING, "Wait until it has finished, then post the file again.");
    }
    try (CsvFile file = CsvFile.open(body)) {
      ImportView done = imports.take(file, caller);
      return ResponseEntity.created(URI.create("/v1/imports/" + done.id())).body(done);
    } finally {
      turn.release();
    }
  }

  @GetMapping("/{importId}")
  @AllowedTo({ADMIN, SUPERVISOR, AUDITOR})
  @Operation(summary = "Read how an import went")
  ImportView show(@PathVariable UUID importId) {
    return imports.show(importId);
  }
}
