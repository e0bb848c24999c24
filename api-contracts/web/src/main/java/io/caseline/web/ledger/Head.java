package io.caseline.web.ledger;

import io.caseline.proof.log.Entry;
import io.caseline.proof.log.Leaf;
import io.caseline.proof.merkle.Hash;
import io.caseline.proof.note.Checkpoint;
import io.caseline.proof.note.SignedNote;
import io.caseline.proof.note.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last signed state of a log, checked before it is built upon: its signature, the tree's root,
 * that the tree has not a leaf more, that the last leaf's row is there and unchanged, and that it
 * follows what this process saw last.
 */
record Head(Checkpoint checkpoint, long lastPosition) {

  /** The state of a log that was never signed. */
  static final long BEFORE_ALL = Long.MIN_VALUE;

  long size() {
    return checkpoint.size();
  }

  static Head checked(
      String origin,
      Optional<CheckpointTable.Row> newest,
      List<VerifierKey> trusted,
      TileTable tiles,
      LogSource source,
      @Nullable Checkpoint seen) {
    Checkpoint checkpoint = newest.map(row -> signed(row, trusted)).orElse(empty(origin));
    require(
        counts(checkpoint.size()).equals(tiles.counts()),
        "the tree has not as many leaves as its last checkpoint");
    TreeOfTiles tree = new TreeOfTiles(tiles);
    require(
        root(tree, checkpoint.size()).equals(checkpoint.root()),
        "the tree has not the root that was signed last");
    if (seen != null) {
      require(
          seen.size() <= checkpoint.size() && root(tree, seen.size()).equals(seen.root()),
          "it was rolled back or replaced: this process has seen another checkpoint, of "
              + seen.size()
              + " leaves");
    }
    return new Head(checkpoint, lastPosition(checkpoint.size(), tiles, source));
  }

  private static Checkpoint empty(String origin) {
    return new Checkpoint(origin, 0, Hash.EMPTY_TREE);
  }

  private static Checkpoint signed(CheckpointTable.Row row, List<VerifierKey> trusted) {
    try {
      SignedNote note = SignedNote.parse(row.note());
      Checkpoint checkpoint = Checkpoint.of(note);
      require(
          note.signedBy(trusted).isPresent() && checkpoint.size() == row.size(),
          "the last checkpoint is not signed by this service's key");
      return checkpoint;
    } catch (IllegalArgumentException noNote) {
      throw new Refusal("the last checkpoint is not a signed note");
    }
  }

  private static Hash root(TreeOfTiles tree, long size) {
    try {
      return tree.root(size);
    } catch (BrokenTree broken) {
      throw new Refusal("the tree is not whole: " + broken.getMessage());
    }
  }

  /** How many hashes each level of tiles has in a tree of this size. */
  private static List<Long> counts(long size) {
    List<Long> counts = new ArrayList<>();
    for (long count = size; count > 0; count /= Tile.WIDTH) {
      counts.add(count);
    }
    return counts;
  }

  private static long lastPosition(long size, TileTable tiles, LogSource source) {
    if (size == 0) {
      return BEFORE_ALL;
    }
    LeafTile last = tiles.leaves((size - 1) / Tile.WIDTH).orElse(null);
    int offset = (int) ((size - 1) % Tile.WIDTH);
    require(last != null && offset < last.count(), "the last leaf has no position");
    long position = Objects.requireNonNull(last).position(offset);
    List<Entry> rows = source.after(position - 1, 1);
    boolean there = !rows.isEmpty() && rows.getFirst().position() == position;
    require(there, "the last row of the tree, at position " + position + ", is not there any more");
    require(
        Leaf.hash(rows.getFirst()).equals(last.hash(offset)),
        "the last row of the tree, at position " + position + ", is not the one it was");
    return position;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Refusal(otherwise);
    }
  }
}
