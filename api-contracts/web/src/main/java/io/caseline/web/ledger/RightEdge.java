package io.caseline.web.ledger;

import io.caseline.proof.merkle.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The end of a tree, where it grows: the last tile of each level. Full tiles are written as they
 * fill up, the others at the end, so that no more than one tile of each level is in memory.
 */
final class RightEdge {

  private final TileTable tiles;
  private final List<Growing> levels = new ArrayList<>();

  /** The last tile of a level. */
  private static final class Growing {
    private long number;
    private int count;
    private boolean stored;
    private boolean changed;
    private final byte[] hashes = new byte[Tile.WIDTH * Hash.BYTES];
    private final long[] positions = new long[Tile.WIDTH];

    byte[] content() {
      return Arrays.copyOf(hashes, count * Hash.BYTES);
    }
  }

  RightEdge(TileTable tiles, long size) {
    this.tiles = tiles;
    int level = 0;
    for (long count = size; count > 0; count /= Tile.WIDTH) {
      levels.add(growing(level++, count));
    }
  }

  private Growing growing(int level, long count) {
    Growing growing = new Growing();
    growing.number = count / Tile.WIDTH;
    growing.count = (int) (count % Tile.WIDTH);
    if (growing.count > 0) {
      growing.stored = true;
      fill(growing, level);
    }
    return growing;
  }

  private void fill(Growing growing, int level) {
    boolean whole = level == 0 ? fillLeaves(growing) : fillNodes(growing, level);
    if (!whole) {
      throw new BrokenTree("the last tile of level " + level + " is not whole");
    }
  }

  private boolean fillLeaves(Growing growing) {
    LeafTile leaves = tiles.leaves(growing.number).orElse(null);
    if (leaves == null || leaves.count() != growing.count) {
      return false;
    }
    leaves.copyInto(growing.hashes, growing.positions);
    return true;
  }

  private boolean fillNodes(Growing growing, int level) {
    Tile nodes = tiles.find(level, growing.number).orElse(null);
    if (nodes == null || nodes.count() != growing.count) {
      return false;
    }
    byte[] stored = nodes.hashes();
    System.arraycopy(stored, 0, growing.hashes, 0, stored.length);
    return true;
  }

  void append(Hash leaf, long position) {
    append(0, leaf, position);
  }

  private void append(int level, Hash hash, long position) {
    if (level == levels.size()) {
      levels.add(new Growing());
    }
    Growing growing = levels.get(level);
    growing.positions[growing.count] = position;
    hash.writeInto(growing.hashes, growing.count);
    growing.count++;
    growing.changed = true;
    if (growing.count == Tile.WIDTH) {
      write(level, growing);
      Hash root = new Tile(growing.content()).node(Tile.HEIGHT, 0);
      Growing next = new Growing();
      next.number = growing.number + 1;
      levels.set(level, next);
      append(level + 1, root, position);
    }
  }

  /** Writes what is not full. */
  void flush() {
    for (int level = 0; level < levels.size(); level++) {
      Growing growing = levels.get(level);
      if (growing.changed) {
        write(level, growing);
      }
    }
  }

  private void write(int level, Growing growing) {
    byte[] steps = Positions.steps(growing.positions, growing.count);
    if (level > 0 && growing.stored) {
      tiles.update(level, growing.number, growing.content());
    } else if (level > 0) {
      tiles.insert(level, growing.number, growing.content());
    } else if (growing.stored) {
      tiles.updateLeaves(growing.number, growing.content(), steps);
    } else {
      tiles.insertLeaves(growing.number, growing.content(), growing.positions[0], steps);
    }
    growing.stored = true;
    growing.changed = false;
  }
}
