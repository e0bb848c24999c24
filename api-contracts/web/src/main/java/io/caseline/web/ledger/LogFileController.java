package io.caseline.web.ledger;

import io.caseline.proof.log.LogLine;
import io.caseline.proof.log.LogWriter;
import io.caseline.proof.note.Checkpoint;
import io.caseline.proof.note.SignedNote;
import io.caseline.web.access.Discloses;
import io.caseline.web.access.NoHealthData;
import io.caseline.web.access.Reading;
import io.caseline.web.problem.InputError;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files that the verifier reads. */
@RestController
@Tag(name = "Audit")
class LogFileController {

  private final LedgerOfRequest ledgers;

  LogFileController(LedgerOfRequest ledgers) {
    this.ledgers = ledgers;
  }

  @Operation(
      summary = "Get the proof that a log has only grown",
      description =
          "That the checkpoint of ?from= leaves is the beginning of the one of ?to= (left out, the"
              + " newest): a file of one line for ./caseline verify.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = LogFiles.JSON_LINES, schema = @Schema(type = "string")))
  @AllowedTo(Role.AUDITOR)
  @NoHealthData("hashes")
  @GetMapping("/v1/audit/consistency")
  void consistency(
      @Parameter(description = LedgerOfRequest.LOG) @RequestParam(required = false)
          @Nullable String log,
      @Parameter(description = "The size of the older checkpoint", example = "15") @RequestParam
          long from,
      @Parameter(description = "The size of the newer checkpoint", example = "40")
          @RequestParam(required = false)
          @Nullable Long to,
      HttpServletResponse response)
      throws IOException {
    Ledger ledger = ledgers.named(log);
    SignedNote older = LedgerOfRequest.of(ledger, from);
    SignedNote newer = to == null ? LedgerOfRequest.newest(ledger) : LedgerOfRequest.of(ledger, to);
    long size = Checkpoint.of(newer).size();
    if (size < from) {
      throw InputError.inParameter("to", "Must not be less than from.").asProblem();
    }
    var proof = new LogLine.Consistent(older, newer, ledger.consistency(from, size));
    try (LogWriter lines = new LogWriter(LogFiles.begin(response, "consistency.jsonl"))) {
      lines.write(proof);
    }
  }

  @Operation(
      summary = "Get a whole log",
      description =
          "Every entry exactly as it is stored, in order, one a line, with the tree's leaves and"
              + " the checkpoints beside them: what ./caseline verify builds the tree anew from."
              + " Large, and written as it is read.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = LogFiles.JSON_LINES, schema = @Schema(type = "string")))
  @AllowedTo(Role.AUDITOR)
  @PlanOnly
  @Discloses("A whole log, as it is stored")
  @GetMapping("/v1/audit/log")
  void log(
      @Parameter(description = LedgerOfRequest.LOG) @RequestParam(required = false)
          @Nullable String log,
      Reading reading,
      HttpServletResponse response)
      throws IOException {
    Ledger ledger = ledgers.named(log);
    SignedNote checkpoint = LedgerOfRequest.newest(ledger);
    reading.record(); // of everybody, so of nobody in particular
    ledger.write(checkpoint, LogFiles.begin(response, ledger.name() + ".jsonl"));
  }
}
