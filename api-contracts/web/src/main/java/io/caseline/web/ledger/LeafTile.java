package io.caseline.web.ledger;

import io.caseline.proof.merkle.Hash;
import java.util.Arrays;

/** A tile of leaves: their hashes, and the positions they have in their log. */
final class LeafTile {

  private final long number;
  private final Tile tile;
  private final long[] positions;

  LeafTile(long number, Tile tile, long[] positions) {
    this.number = number;
    this.tile = tile;
    this.positions = positions;
  }

  /** How many leaves it has; hashes without a position, or the reverse, are none. */
  int count() {
    return Math.min(tile.count(), positions.length);
  }

  /** The number in the tree of one of its leaves. */
  long leaf(int offset) {
    return number * Tile.WIDTH + offset;
  }

  Hash hash(int offset) {
    return tile.hash(offset);
  }

  long position(int offset) {
    return positions[offset];
  }

  /** Which of the leaves stands at a position; negative when none does. */
  int find(long position) {
    return Arrays.binarySearch(positions, 0, count(), position);
  }

  /** Copies what it has to the beginning of these. */
  void copyInto(byte[] hashes, long[] allPositions) {
    byte[] own = tile.hashes();
    System.arraycopy(own, 0, hashes, 0, own.length);
    System.arraycopy(positions, 0, allPositions, 0, count());
  }
}
