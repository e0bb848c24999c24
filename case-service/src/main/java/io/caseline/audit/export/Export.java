package io.caseline.audit.export;

import io.caseline.proof.note.SignedNote;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export and how far it has come.
 *
 * @param requestedBy the auditor
 * @param partner the auditor's; the export has this partner's cases only
 * @param askedAtPosition the newest event when it was asked for
 * @param checkpoint under which everything in the bundle stands; null until it is begun
 * @param asOf when the cases were chosen; null until it is begun
 * @param cases how many were chosen
 * @param casesDone how many are written
 * @param events how many are written
 * @param later events of these cases that are younger than the checkpoint
 * @param failures how often in a row a step failed
 * @param endedAt when it failed, expired or was withdrawn
 * @param why it failed or was withdrawn, in a sentence
 */
record Export(
    UUID id,
    ExportState state,
    String requestedBy,
    @Nullable String partner,
    Instant requestedAt,
    ExportRequest request,
    long askedAtPosition,
    @Nullable SignedNote checkpoint,
    @Nullable Instant asOf,
    int cases,
    int casesDone,
    long events,
    long later,
    int failures,
    @Nullable Instant readyAt,
    @Nullable Instant endedAt,
    @Nullable String why) {

  SignedNote underCheckpoint() {
    if (checkpoint == null) {
      throw new IllegalStateException("an export that is not begun has no checkpoint");
    }
    return checkpoint;
  }

  Instant chosenAt() {
    return asOf == null ? requestedAt : asOf;
  }
}
