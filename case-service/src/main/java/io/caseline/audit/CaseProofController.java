package io.caseline.audit;

import io.caseline.cases.model.Actor;
import io.caseline.proof.log.Entry;
import io.caseline.proof.log.LogLine;
import io.caseline.proof.log.LogWriter;
import io.caseline.web.access.Discloses;
import io.caseline.web.access.Reading;
import io.caseline.web.ledger.Ledgers;
import io.caseline.web.ledger.LogFiles;
import io.caseline.web.ledger.Proofs;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit")
class CaseProofController {

  private final StoredEventLog events;
  private final Ledgers ledgers;

  CaseProofController(StoredEventLog events, Ledgers ledgers) {
    this.events = events;
    this.ledgers = ledgers;
  }

  @Operation(
      summary = "Get the proof of a case",
      description =
          "Every event of the case exactly as it is stored, one a line, each with its path to the"
              + " root of the newest checkpoint, which stands in the first line: a file for"
              + " ./caseline verify. Events younger than the checkpoint are counted there and come"
              + " with the next one, some seconds later. A partner's auditors get the proofs of"
              + " their partner's cases only.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = LogFiles.JSON_LINES, schema = @Schema(type = "string")))
  @AllowedTo(Role.AUDITOR)
  @Discloses("A case's stored events, with the proof that they are unchanged")
  @GetMapping("/v1/audit/cases/{caseId}/proof")
  void proof(@PathVariable UUID caseId, Actor reader, Reading reading, HttpServletResponse response)
      throws IOException {
    // The checkpoint first: what it covers is there for certain when the rows are read.
    Proofs proofs =
        ledgers
            .named(StoredEventLog.NAME)
            .flatMap(ledger -> ledger.proofs())
            .orElseThrow(() -> notFound("Nothing has been signed yet. Try again in a moment."));
    List<Entry> rows = events.ofCase(caseId);
    AsOpened opened =
        rows.stream()
            .findFirst()
            .map(AsOpened::by)
            .filter(it -> it.isOpenTo(reader))
            .orElseThrow(() -> notFound("There is no such case."));
    reading.shows(caseId, opened.memberId()).record();
    String name = "case-" + caseId + ".jsonl";
    try (LogWriter lines = new LogWriter(LogFiles.begin(response, name))) {
      lines.write(proofs.head(LogLine.Scope.CASES, rows));
      rows.stream().filter(proofs::covers).forEach(row -> lines.write(proofs.item(row)));
    }
  }

  private static Problem notFound(String detail) {
    return new Problem(ProblemTypes.NOT_FOUND, detail);
  }
}
