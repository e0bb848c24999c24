package io.caseline.platform;

import jakarta.persistence.LockModeType;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cases that a projection is showing in one transaction, for what is looked up once for all of
 * them rather than once for each: those of a batch of events, or of a page of a rebuild. An event
 * that is handled in a transaction of its own is a batch of itself.
 */
public interface BatchAtHand {

  /**
   * What was read for the batch: by the first that asks, and the same for all others.
   *
   * @param what is read; each type once
   * @param read gets the cases of the batch
   */
  <T> T once(Class<T> what, Function<Set<UUID>, T> read);

  /**
   * The row of a case, where a projection has one row for each; null when there is none yet. All
   * rows of the batch are read together.
   *
   * @param rows the entity, whose identifier is the case's
   */
  <R> @Nullable R rowOfCase(Class<R> rows, UUID caseId);

  /**
   * How rows are to be read. A rebuild locks them, as the projection goes on following the log
   * meanwhile, perhaps on another node.
   */
  LockModeType lock();
}
