package io.caseline.platform.sealing;

import java.util.Collection;
import java.util.UUID;

/**
 * The key of something sealed is not in its table, or was changed there. Not the same as a key that
 * was destroyed; and other than one that cannot be had for now ({@link KeysUnavailable}) it does
 * not come back by waiting: an operator has to bring its row from a copy of the table. Till then
 * what it sealed can be read by nobody, and projections park the events of its cases, so that no
 * other member's wait.
 */
final class LostKey extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LostKey(Collection<UUID> ids) {
    super("Sealing keys are not in their table, or were changed there: " + ids);
  }
}
