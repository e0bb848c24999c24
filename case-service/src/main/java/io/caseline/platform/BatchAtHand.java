package io.caseline.platform;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The batch of events that a projection is handling in one transaction, for what is looked up once
 * for all of them rather than once for each. An event that is handled in a transaction of its own
 * is a batch of itself.
 */
public interface BatchAtHand {

  /**
   * What was read for the batch: by its first event that asks, and the same for all others.
   *
   * @param what is read; each type once
   * @param read gets the cases that the events of the batch belong to, each with the highest
   *     sequence among its events in the batch
   */
  <T> T once(Class<T> what, Function<Map<UUID, Long>, T> read);

  /**
   * The row of a case, where a projection has one row for each; null when there is none yet. All
   * rows of the batch are read together.
   *
   * @param rows the entity, whose identifier is the case's
   */
  <R> @Nullable R rowOfCase(Class<R> rows, UUID caseId);
}
