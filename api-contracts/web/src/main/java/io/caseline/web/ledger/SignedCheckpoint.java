package io.caseline.web.ledger;

import io.caseline.proof.note.Checkpoint;
import io.caseline.proof.note.SignedNote;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A checkpoint as a list shows it.
 *
 * @param size how many leaves the tree had
 * @param root its root, in base64
 * @param note the checkpoint itself, a signed note
 * @param cosignedBy the witnesses who have signed it too
 */
record SignedCheckpoint(
    @Schema(example = "20852163") long size,
    @Schema(example = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=") String root,
    Instant signedAt,
    String note,
    List<String> cosignedBy) {

  /** For the API's document. */
  static final String EXAMPLE =
      """
      {"size": 20852163, "root": "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
       "signedAt": "2026-03-31T09:30:00.000Z",
       "note": "example/events\\n20852163\\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\\n",
       "cosignedBy": []}
      """;

  static SignedCheckpoint of(SignedNote note, Instant signedAt) {
    Checkpoint checkpoint = Checkpoint.of(note);
    List<String> witnesses = note.signatures().stream().skip(1).map(line -> line.name()).toList();
    return new SignedCheckpoint(
        checkpoint.size(), checkpoint.root().base64(), signedAt, note.toString(), witnesses);
  }
}
