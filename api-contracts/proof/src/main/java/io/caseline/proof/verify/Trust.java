package io.caseline.proof.verify;

import io.caseline.proof.note.Checkpoint;
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
  Optional<Finding> wrongWith(SignedNote checkpoint) {
    return wrongSigner(checkpoint)
        .or(
            () ->
                witnesses.stream()
                    .filter(witness -> checkpoint.signedBy(List.of(witness)).isEmpty())
                    .map(Trust::notWitnessed)
                    .findFirst());
  }

  /**
   * What is wrong with who signed a checkpoint for the log, whoever else has seen it. A key signs
   * for the log of its own name alone: under another name a forged history would be compared with
   * none of the checkpoints that the auditor has.
   */
  Optional<Finding> wrongSigner(SignedNote checkpoint) {
    Optional<VerifierKey> signer = checkpoint.signedBy(keys);
    if (signer.isEmpty()) {
      return Optional.of(Finding.ofAll(Reason.WRONG_KEY, wrongKey(checkpoint)));
    }
    String origin = Checkpoint.of(checkpoint).origin();
    return signer.map(VerifierKey::name).filter(name -> !name.equals(origin)).map(Trust::otherLog);
  }

  private static String wrongKey(SignedNote note) {
    String signers =
        note.signatures().stream().map(line -> line.signer()).collect(Collectors.joining(", "));
    return "the checkpoint is not signed by the key you trust, but by " + signers + ".";
  }

  private static Finding otherLog(String key) {
    return Finding.ofAll(
        Reason.WRONG_KEY,
        "the checkpoint is not of the log that the key %s is for.".formatted(key));
  }

  private static Finding notWitnessed(VerifierKey witness) {
    return Finding.ofAll(
        Reason.NOT_WITNESSED, "the witness " + witness.name() + " has not signed this checkpoint.");
  }
}
