package io.caseline.web.ledger;

import io.caseline.proof.log.Entry;
import io.caseline.proof.log.LogLine;
import io.caseline.proof.log.LogWriter;
import io.caseline.proof.merkle.Hash;
import io.caseline.proof.note.Checkpoint;
import io.caseline.proof.note.SignedNote;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole log: the rows and the tree's leaves side by side, in the order of positions, with
 * the checkpoints that were signed on the way. Rows without a leaf and leaves without a row are
 * written as they are found; what that means is for the verifier to say. Read page by page, without
 * a transaction: rows and full tiles never change, and of those that still grow only the part is
 * taken that the checkpoint covers.
 */
final class WholeLogFile {

  private static final int PAGE = 500;

  private final LogSource source;
  private final TileTable tiles;
  private final CheckpointTable checkpoints;
  private final SignedNote head;
  private final long size;

  WholeLogFile(LogSource source, TileTable tiles, CheckpointTable checkpoints, SignedNote head) {
    this.source = source;
    this.tiles = tiles;
    this.checkpoints = checkpoints;
    this.head = head;
    this.size = Checkpoint.of(head).size();
  }

  void write(OutputStream out) {
    try (LogWriter lines = new LogWriter(out)) {
      lines.write(new LogLine.Head(LogLine.Scope.LOG, head, 0));
      Rows rows = new Rows();
      Kept kept = new Kept();
      for (long number = 0; number * Tile.WIDTH < size; number++) {
        LeafTile leaves = tiles.leaves(number).orElse(null);
        for (int i = 0; leaves != null && i < within(leaves); i++) {
          long leaf = leaves.leaf(i);
          rows.before(leaves.position(i), lines);
          lines.write(item(leaf, leaves, i, rows.at(leaves.position(i))));
          kept.at(leaf + 1, lines);
        }
      }
    }
  }

  private int within(LeafTile leaves) {
    return (int) Math.min(leaves.count(), size - leaves.leaf(0));
  }

  private static LogLine item(long leaf, LeafTile leaves, int i, @Nullable Entry row) {
    Hash hash = leaves.hash(i);
    return new LogLine.Item(leaf, leaves.position(i), hash, row, List.of());
  }

  /** The rows of the log, page by page. */
  private final class Rows {
    private List<Entry> page = List.of();
    private int next;
    private long last = Head.BEFORE_ALL;
    private boolean ended;

    /** Writes the rows before a position; the tree has no leaves for them. */
    void before(long position, LogWriter lines) {
      for (Entry row = peek(); row != null && row.position() < position; row = peek()) {
        lines.write(new LogLine.Item(null, row.position(), null, row, List.of()));
        next++;
      }
    }

    @Nullable Entry at(long position) {
      Entry row = peek();
      if (row == null || row.position() != position) {
        return null;
      }
      next++;
      return row;
    }

    private @Nullable Entry peek() {
      if (next == page.size() && !ended) {
        page = source.after(last, PAGE);
        next = 0;
        ended = page.isEmpty();
        last = ended ? last : page.getLast().position();
      }
      return next < page.size() ? page.get(next) : null;
    }
  }

  /** The checkpoints that were kept, page by page; those of witnesses need not be repeated. */
  private final class Kept {
    private List<CheckpointTable.Row> page = List.of();
    private int next;
    private long last;
    private boolean ended;

    void at(long leaves, LogWriter lines) {
      for (CheckpointTable.Row row = peek(); row != null && row.size() <= leaves; row = peek()) {
        if (row.size() < size) {
          lines.write(new LogLine.Kept(SignedNote.parse(row.note())));
        }
        next++;
      }
    }

    private CheckpointTable.@Nullable Row peek() {
      if (next == page.size() && !ended) {
        page = checkpoints.after(tiles.log(), last, PAGE);
        next = 0;
        ended = page.isEmpty();
        last = ended ? last : page.getLast().size();
      }
      return next < page.size() ? page.get(next) : null;
    }
  }
}
