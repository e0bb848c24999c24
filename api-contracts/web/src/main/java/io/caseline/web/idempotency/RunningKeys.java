package io.caseline.web.idempotency;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys whose first request runs on this node right now. Between nodes the primary key of the
 * table does the same, only later.
 */
final class RunningKeys {

  private final Set<IdempotencyKey> running = ConcurrentHashMap.newKeySet();

  /** Whether the caller may go on; if so, it has to say {@link #finished}. */
  boolean begin(IdempotencyKey key) {
    return running.add(key);
  }

  void finished(IdempotencyKey key) {
    running.remove(key);
  }
}
