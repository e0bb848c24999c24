package io.caseline.web.ledger;

import io.caseline.proof.log.Entry;
import io.caseline.proof.log.LogLine;
import io.caseline.proof.merkle.Hash;
import io.caseline.proof.note.Checkpoint;
import io.caseline.proof.note.SignedNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves rows of a log against one checkpoint: makes the lines of a log file. For one thread; it
 * remembers a bounded part of the tree, so neighbours are cheap.
 */
public final class Proofs {

  private final SignedNote checkpoint;
  private final long size;
  private final TileTable tiles;
  private final TreeOfTiles tree;
  private final long lastPosition;

  private @Nullable LeafTile near;

  Proofs(SignedNote checkpoint, TileTable tiles) {
    this.checkpoint = checkpoint;
    this.size = Checkpoint.of(checkpoint).size();
    this.tiles = tiles;
    this.tree = new TreeOfTiles(tiles);
    this.lastPosition = positionOf(size - 1);
  }

  private long positionOf(long leaf) {
    int offset = (int) (leaf % Tile.WIDTH);
    return tiles
        .leaves(leaf / Tile.WIDTH)
        .filter(leaves -> offset < leaves.count())
        .map(leaves -> leaves.position(offset))
        .orElse(Head.BEFORE_ALL);
  }

  /** The checkpoint that everything is proven against. */
  public SignedNote checkpoint() {
    return checkpoint;
  }

  /** Whether a row is old enough to be in this checkpoint's tree. */
  public boolean covers(Entry row) {
    return row.position() <= lastPosition;
  }

  /**
   * The first line of a file.
   *
   * @param rows what was asked for; those too young are counted there
   */
  public LogLine.Head head(LogLine.Scope scope, List<Entry> rows) {
    return new LogLine.Head(scope, checkpoint, rows.stream().filter(row -> !covers(row)).count());
  }

  /**
   * The line of a row that is covered. A row that the tree knows nothing of gets a line without a
   * leaf, for the verifier to find it out.
   */
  public LogLine.Item item(Entry row) {
    LeafTile leaves = near(row.position());
    int offset = leaves == null ? -1 : leaves.find(row.position());
    if (leaves == null || offset < 0 || leaves.leaf(offset) >= size) {
      return new LogLine.Item(null, row.position(), null, row, List.of());
    }
    long leaf = leaves.leaf(offset);
    Hash hash = leaves.hash(offset);
    return new LogLine.Item(leaf, row.position(), hash, row, path(leaf));
  }

  private @Nullable LeafTile near(long position) {
    if (near == null || near.find(position) < 0) {
      near = tiles.leavesAround(position).orElse(null);
    }
    return near;
  }

  /** Without a path nothing is proven; that is what a broken tree comes to. */
  private List<Hash> path(long leaf) {
    try {
      return tree.inclusion(leaf, size);
    } catch (BrokenTree broken) {
      return List.of();
    }
  }
}
