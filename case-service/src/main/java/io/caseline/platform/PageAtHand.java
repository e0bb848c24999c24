package io.caseline.platform;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The cases that a rebuild is showing in one transaction. */
public interface PageAtHand extends BatchAtHand {

  /**
   * Rows by their identifiers, as far as there are such in the database; read together. To be asked
   * for before any of them is made.
   */
  <R> Map<UUID, R> rows(Class<R> type, Collection<UUID> ids);
}
