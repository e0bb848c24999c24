package io.caseline.web.ledger;

import io.caseline.proof.note.SignatureLine;
import io.caseline.proof.note.SignedNote;
import io.caseline.proof.note.VerifierKey;
import io.caseline.web.problem.InputError;
import io.caseline.web.problem.Problem;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the signatures of witnesses, who see checkpoints that the service cannot take back. */
@RestController
@Tag(name = "Audit")
class CosignatureController {

  private final LedgerOfRequest ledgers;
  private final List<VerifierKey> witnesses;

  CosignatureController(LedgerOfRequest ledgers, List<VerifierKey> witnesses) {
    this.ledgers = ledgers;
    this.witnesses = List.copyOf(witnesses);
  }

  /**
   * @param cosignature a line of a signed note
   */
  record CosignatureBody(@NotBlank @Size(max = 1000) String cosignature) {}

  @Operation(
      summary = "Cosign a checkpoint",
      description =
          "Keeps a witness's signature (cosignature/v1 of C2SP tlog-cosignature) beside the"
              + " checkpoint. The witness's key must be among caseline.ledger.witnesses.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      examples =
                          @ExampleObject(
                              "{\"cosignature\": \"— witness.example XJlnrQ4AAABqyT…\"}"))))
  @ApiResponse(
      responseCode = "200",
      description = "The checkpoint with its witnesses, this one among them before.",
      useReturnTypeSchema = true,
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(SignedCheckpoint.EXAMPLE)))
  @ApiResponse(
      responseCode = "201",
      description = "The checkpoint with its witnesses, and this one is new.",
      useReturnTypeSchema = true,
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(SignedCheckpoint.EXAMPLE)))
  @AllowedTo(Role.AUDITOR)
  @PostMapping("/v1/audit/checkpoints/{size}/cosignatures")
  ResponseEntity<SignedCheckpoint> cosign(
      @PathVariable long size,
      @Parameter(description = LedgerOfRequest.LOG) @RequestParam(required = false)
          @Nullable String log,
      @Valid @RequestBody CosignatureBody body) {
    Ledger ledger = ledgers.named(log);
    SignatureLine line = byAWitness(LedgerOfRequest.of(ledger, size), body.cosignature());
    Ledger.Cosigned cosigned = ledger.cosign(size, line).orElseThrow(LedgerOfRequest::noCheckpoint);
    return ResponseEntity.status(cosigned.added() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(cosigned.checkpoint());
  }

  private SignatureLine byAWitness(SignedNote checkpoint, String text) {
    try {
      SignatureLine line = SignatureLine.parse(text.strip());
      if (witnesses.stream()
          .anyMatch(witness -> witness.cosigns() && witness.signed(checkpoint.text(), line))) {
        return line;
      }
    } catch (IllegalArgumentException noSignature) {
      // said below
    }
    throw notAWitness();
  }

  private static Problem notAWitness() {
    return InputError.inBody(
            "/cosignature",
            "Must be a witness's signature of this checkpoint: — <name> <base64>. The witness must"
                + " be known here.")
        .asProblem();
  }
}
