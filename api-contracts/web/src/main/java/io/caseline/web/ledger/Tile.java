package io.caseline.web.ledger;

import io.caseline.proof.merkle.Hash;
import java.util.Arrays;

/** Up to 256 hashes of one level that stand next to each other; nodes above them are worked out. */
final class Tile {

  static final int WIDTH = 256;

  /** How many levels of the tree one level of tiles spans. */
  static final int HEIGHT = 8;

  private final byte[] hashes;
  private final Hash[][] nodes = new Hash[HEIGHT + 1][];

  Tile(byte[] hashes) {
    this.hashes = hashes;
  }

  int count() {
    return Math.min(WIDTH, hashes.length / Hash.BYTES);
  }

  Hash hash(int index) {
    return Hash.in(hashes, index);
  }

  /**
   * The root of a subtree within the tile.
   *
   * @param height of the subtree: 0 for one of the hashes, {@link #HEIGHT} for the whole tile
   */
  Hash node(int height, int index) {
    if (height == 0) {
      return hash(index);
    }
    if (nodes[height] == null) {
      nodes[height] = new Hash[WIDTH >> height];
    }
    Hash known = nodes[height][index];
    if (known != null) {
      return known;
    }
    Hash node = Hash.node(node(height - 1, 2 * index), node(height - 1, 2 * index + 1));
    nodes[height][index] = node;
    return node;
  }

  byte[] hashes() {
    return Arrays.copyOf(hashes, hashes.length);
  }
}
