package io.caseline.web.ledger;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells gaps that may still be filled from those that never will be. A number is drawn before its
 * row is committed, so a row can come after one with a higher number. When a gap is seen, every
 * transaction that could fill it is running; once those have ended, what is missing then stays
 * missing: they were rolled back.
 */
public final class Gaps {

  private final RunningWriters writers;

  /** Up to here, what is not there will never be. */
  private long settled = Long.MIN_VALUE;

  private @Nullable Watch watch;

  private record Watch(long upTo, Set<String> writers) {}

  Gaps(RunningWriters writers) {
    this.writers = writers;
  }

  /**
   * Looks who has ended. To be called before the rows are read: a writer may have filled a gap as
   * its last deed.
   */
  public void settle() {
    if (watch != null && Collections.disjoint(watch.writers(), writers.now())) {
      settled = Math.max(settled, watch.upTo());
      watch = null;
    }
  }

  /**
   * Whether nothing can come any more between these two neighbours. If something can, those who may
   * write it are waited for from now on.
   */
  public boolean passes(long before, long after) {
    if (after == before + 1 || after <= settled) {
      return true;
    }
    if (watch == null) {
      watch = new Watch(after, writers.now());
    }
    return false;
  }

  /** Whether all that were waited for have ended meanwhile, so that it is worth to look again. */
  boolean nobodyLeft() {
    return watch != null && Collections.disjoint(watch.writers(), writers.now());
  }
}
