package io.caseline.web.ledger;

import io.caseline.proof.note.SignedNote;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import org.jspecify.annotations.Nullable;

/** Finds what a request is about, or refuses it. */
final class LedgerOfRequest {

  static final String LOG = "Which log: events, or reads. Left out, the log of events";

  private final Ledgers ledgers;

  LedgerOfRequest(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  Ledger named(@Nullable String log) {
    return ledgers.named(log).orElseThrow(() -> notFound("There is no such log here."));
  }

  static SignedNote newest(Ledger ledger) {
    return ledger
        .checkpoint()
        .orElseThrow(
            () -> notFound("Nothing has been signed yet. Try again when there is an entry."));
  }

  static SignedNote of(Ledger ledger, long size) {
    return ledger.checkpoint(size).orElseThrow(LedgerOfRequest::noCheckpoint);
  }

  static Problem noCheckpoint() {
    return notFound("No checkpoint has this size. /v1/audit/checkpoints lists those there are.");
  }

  private static Problem notFound(String detail) {
    return new Problem(ProblemTypes.NOT_FOUND, detail);
  }
}
