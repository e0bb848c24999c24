package io.caseline.proof.verify;

import io.caseline.proof.note.SignedNote;
import io.caseline.proof.note.VerifierKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whom the auditor trusts.
 *
 * @param keys the log's key, and those it had before
 * @param witnesses all of whom must have seen a checkpoint
 */
record Trust(List<VerifierKey> keys, List<VerifierKey> witnesses) {

  Trust {
    keys = List.copyOf(keys);
    witnesses = List.copyOf(witnesses);
  }

  boolean signed(SignedNote note) {
    return note.signedBy(keys).isPresent();
  }

  /** What is wrong with the signatures of a checkpoint; empty when nothing is. */
  Optional<Finding> wrongWith(SignedNote note) {
    if (!signed(note)) {
      return Optional.of(Finding.ofAll(Reason.WRONG_KEY, wrongKey(note)));
    }
    return witnesses.stream()
        .filter(witness -> note.signedBy(List.of(witness)).isEmpty())
        .map(Trust::notWitnessed)
        .findFirst();
  }

  private static String wrongKey(SignedNote note) {
    String signers =
        note.signatures().stream().map(line -> line.signer()).collect(Collectors.joining(", "));
    return "the checkpoint is not signed by the key you trust, but by " + signers + ".";
  }

  private static Finding notWitnessed(VerifierKey witness) {
    return Finding.ofAll(
        Reason.NOT_WITNESSED, "the witness " + witness.name() + " has not signed this checkpoint.");
  }
}
