package io.caseline.proof.verify;

import io.caseline.proof.log.Entry;
import io.caseline.proof.log.Leaf;
import io.caseline.proof.merkle.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows that are not what the tree holds for their positions. Seen together, those that only changed
 * places can be told from those that were changed.
 */
final class Suspects {

  /** Comparing each with each is only for few; where thousands differ, it is no swap. */
  private static final int COMPARED = 100;

  private final List<Suspect> suspects = new ArrayList<>();
  private final Findings findings;

  Suspects(Findings findings) {
    this.findings = findings;
  }

  private record Suspect(long leaf, Hash hash, Entry entry) {}

  void add(long leaf, Hash hash, Entry entry) {
    if (suspects.size() < COMPARED) {
      suspects.add(new Suspect(leaf, hash, entry));
    } else {
      findings.add(changed(leaf, entry.position()));
    }
  }

  void judge() {
    for (Suspect suspect : suspects) {
      findings.add(
          placeOf(suspect)
              .map(place -> swapped(suspect, place))
              .orElseGet(() -> changed(suspect.leaf(), suspect.entry().position())));
    }
  }

  private Optional<Suspect> placeOf(Suspect suspect) {
    return suspects.stream()
        .filter(other -> other.leaf() != suspect.leaf())
        .filter(
            other -> Leaf.hash(suspect.entry().at(other.entry().position())).equals(other.hash()))
        .findFirst();
  }

  private static Finding swapped(Suspect suspect, Suspect place) {
    return new Finding(
        Reason.SWAPPED,
        suspect.leaf(),
        suspect.entry().position(),
        "the event here was recorded at position %d.".formatted(place.entry().position()));
  }

  static Finding changed(long leaf, long position) {
    return new Finding(
        Reason.CHANGED,
        leaf,
        position,
        "the event here is not the one that was recorded: its columns give another leaf hash.");
  }
}
