package io.caseline.proof.verify;

import io.caseline.proof.log.LogLine;
import io.caseline.proof.merkle.Consistency;
import io.caseline.proof.note.Checkpoint;
import java.util.HashSet;
import java.util.Set;

/** The consistency proofs that were given and hold. */
final class Consistencies {

  private record Pair(Checkpoint from, Checkpoint to) {}

  private final Set<Pair> proven = new HashSet<>();

  /** Takes a proof in; what is wrong with it goes to the findings. */
  void take(LogLine.Consistent proof, Trust trust, Findings findings) {
    trust.wrongWith(proof.to()).ifPresent(findings::add);
    trust.wrongSigner(proof.from()).ifPresent(findings::add);
    Checkpoint from = Checkpoint.of(proof.from());
    Checkpoint to = Checkpoint.of(proof.to());
    if (Consistency.holds(from.size(), to.size(), from.root(), to.root(), proof.path())) {
      proven.add(new Pair(from, to));
    } else {
      findings.add(
          Finding.ofAll(
              Reason.NOT_CONSISTENT,
              "that the log of %d leaves is the beginning of the log of %d is not proven by this file."
                  .formatted(from.size(), to.size())));
    }
  }

  /** Whether one is known to be the beginning of the other. */
  boolean prove(Checkpoint from, Checkpoint to) {
    return proven.contains(new Pair(from, to));
  }
}
