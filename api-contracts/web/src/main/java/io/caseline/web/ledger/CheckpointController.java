package io.caseline.web.ledger;

import io.caseline.web.access.NoHealthData;
import io.caseline.web.paging.Cursor;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the logs say of themselves. There is nothing of their entries in it. */
@RestController
@Tag(name = "Audit")
class CheckpointController {

  private final LedgerOfRequest ledgers;

  CheckpointController(LedgerOfRequest ledgers) {
    this.ledgers = ledgers;
  }

  @Operation(
      summary = "Get a checkpoint",
      description =
          "The signed size and root of a log, as a C2SP signed note, with the signatures of"
              + " witnesses. Keep a copy: with it, nobody can take back what was recorded by"
              + " then. ?size= gives an earlier one.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN, Role.SYSTEM})
  @NoHealthData("size and root of a log")
  @GetMapping(path = "/v1/audit/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
  String checkpoint(
      @Parameter(description = LedgerOfRequest.LOG) @RequestParam(required = false)
          @Nullable String log,
      @Parameter(description = "How many leaves it has") @RequestParam(required = false)
          @Nullable Long size) {
    Ledger ledger = ledgers.named(log);
    return (size == null ? LedgerOfRequest.newest(ledger) : LedgerOfRequest.of(ledger, size))
        .toString();
  }

  @Operation(
      summary = "Get the key that checkpoints are checked with",
      description =
          "The public key of a log, in the text form of C2SP signed notes. Compare it with a copy"
              + " that you have from elsewhere: a log that was replaced would give its own.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN, Role.SYSTEM})
  @NoHealthData("a public key")
  @GetMapping(path = "/v1/audit/key", produces = MediaType.TEXT_PLAIN_VALUE)
  String key(
      @Parameter(description = LedgerOfRequest.LOG) @RequestParam(required = false)
          @Nullable String log) {
    return ledgers.named(log).key() + "\n";
  }

  @Operation(
      summary = "List the checkpoints",
      description = "Every checkpoint that was ever signed, the newest first.")
  @ApiResponse(
      responseCode = "200",
      description = "A page of checkpoints.",
      useReturnTypeSchema = true,
      content =
          @Content(
              mediaType = "application/json",
              examples =
                  @ExampleObject(
                      "{\"items\": [" + SignedCheckpoint.EXAMPLE + "], \"nextCursor\": null}")))
  @AllowedTo(Role.AUDITOR)
  @NoHealthData("sizes and roots of a log")
  @GetMapping("/v1/audit/checkpoints")
  Page<SignedCheckpoint> checkpoints(
      @Parameter(description = LedgerOfRequest.LOG) @RequestParam(required = false)
          @Nullable String log,
      Paging page) {
    long before = page.cursor().map(it -> it.number(0)).orElse(Long.MAX_VALUE);
    return page.page(
        ledgers.named(log).checkpointsBefore(before, page.rowsToFetch()),
        checkpoint -> Cursor.of(checkpoint.size()));
  }
}
