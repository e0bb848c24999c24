package io.caseline.proof.verify;

import io.caseline.proof.note.Checkpoint;
import io.caseline.proof.note.SignedNote;

/**
 * A checkpoint that the auditor has from before.
 *
 * @param name what the auditor calls it: the file's name
 */
record KnownCheckpoint(String name, SignedNote note, Checkpoint checkpoint) {

  static KnownCheckpoint of(String name, SignedNote note) {
    return new KnownCheckpoint(name, note, Checkpoint.of(note));
  }

  String words() {
    return "the checkpoint in %s, signed for %d leaves".formatted(name, checkpoint.size());
  }
}
