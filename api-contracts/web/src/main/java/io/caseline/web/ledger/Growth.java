package io.caseline.web.ledger;

import io.caseline.proof.log.Entry;
import io.caseline.proof.log.Leaf;
import java.util.List;

/** Appends what has come to the tree, in the order of positions, up to a gap that is not closed. */
final class Growth {

  private static final int PAGE = 500;

  private final LogSource source;
  private final Gaps gaps;
  private final RightEdge edge;
  private final long batch;

  private long position;
  private long appended;

  Growth(LogSource source, Gaps gaps, RightEdge edge, long position, long batch) {
    this.source = source;
    this.gaps = gaps;
    this.edge = edge;
    this.position = position;
    this.batch = batch;
  }

  /** Whether rows were left because the batch is full. */
  boolean run() {
    while (appended < batch) {
      List<Entry> rows = source.after(position, PAGE);
      for (Entry row : rows) {
        if (!take(row)) {
          return false;
        }
      }
      if (rows.size() < PAGE) {
        return false;
      }
    }
    return true;
  }

  private boolean take(Entry row) {
    // A sequence begins with 1; before the first row there may be a gap as well.
    long before = position == Head.BEFORE_ALL ? 0 : position;
    if (!gaps.passes(before, row.position())) {
      return false;
    }
    edge.append(Leaf.hash(row), row.position());
    position = row.position();
    appended++;
    return true;
  }

  long appended() {
    return appended;
  }
}
