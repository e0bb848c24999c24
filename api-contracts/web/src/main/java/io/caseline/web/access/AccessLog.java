package io.caseline.web.access;

import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The log of reads. What is read at the same time is written together: each reader waits for the
 * batch that holds theirs, and a database that does not answer costs a reader no more than the
 * time-out. Then nothing is shown: what cannot be recorded is not read.
 */
public final class AccessLog {

  private final GroupCommit<AccessEntry> batches;
  private final Duration timeout;
  private final InstantSource clock;

  AccessLog(GroupCommit<AccessEntry> batches, Duration timeout, InstantSource clock) {
    this.batches = batches;
    this.timeout = timeout;
    this.clock = clock;
  }

  /**
   * Begins a read that no request waits for, such as an export in the background.
   *
   * @param access who, what and why; when, and whose, is said as it goes on
   */
  public Reading begin(Access access) {
    return new Reading(access, this, clock);
  }

  /** A reader begins what will be recorded; {@link #readerLeft} follows. */
  void readerComes() {
    batches.coming();
  }

  /** A reader's answer is on record, or shows nothing. */
  void readerLeft() {
    batches.left();
  }

  /**
   * Returns when the read is on disk, or when it is known that it will not be, as something was
   * recorded since that its answer does not know of.
   *
   * @param presumed what the answer was made of; null when the store was asked
   * @throws Problem with status 503 when it could not be recorded in time
   */
  boolean record(Access read, @Nullable Presumption presumed) {
    return switch (batches.commit(new AccessEntry(read, presumed), timeout)) {
      case WRITTEN -> true;
      case REFUSED -> false;
      case FAILED ->
          throw new Problem(
              ProblemTypes.READ_NOT_RECORDED,
              "What is read here must be on record first, and that did not work. Try again.");
    };
  }
}
