package io.caseline.platform.sealing;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keys that were read from the table and are remembered, the ones of late: good as long as no key
 * was destroyed since. Of a key that is destroyed it is remembered that it is.
 */
final class KnownKeys {

  /** Some kilobytes each. */
  private static final int MOST = 10_000;

  /** How many changes there had been before any of these was read. */
  private final long changes;

  private final Map<UUID, Optional<DataKey>> byId = new Bounded<>();
  private final Map<UUID, DataKey> current = new Bounded<>();
  private @Nullable UUID youngest;

  KnownKeys(long changes) {
    this.changes = changes;
  }

  long changes() {
    return changes;
  }

  /** Those of these keys that are known; empty where one is known to be destroyed. */
  synchronized Map<UUID, Optional<DataKey>> among(Collection<UUID> ids) {
    Map<UUID, Optional<DataKey>> found = new HashMap<>();
    for (UUID id : ids) {
      byId.computeIfPresent(
          id,
          (known, key) -> {
            found.put(known, key);
            return key;
          });
    }
    return found;
  }

  synchronized void put(UUID id, Optional<DataKey> key) {
    byId.put(id, key);
    youngest = youngest == null || id.compareTo(youngest) > 0 ? id : youngest;
  }

  synchronized @Nullable DataKey currentOf(UUID owner) {
    return current.get(owner);
  }

  /** Unless another one is known to be. */
  synchronized void putCurrent(UUID owner, DataKey key) {
    current.putIfAbsent(owner, key);
    put(key.id(), Optional.of(key));
  }

  /** The current keys that are known here are known there, too. */
  synchronized void tell(KnownKeys others) {
    current.forEach(others::putCurrent);
  }

  /** The key that was made last of all that were ever known, as ids are in the order of time. */
  synchronized @Nullable UUID youngest() {
    return youngest;
  }

  private static final class Bounded<V> extends LinkedHashMap<UUID, V> {
    private static final long serialVersionUID = 1L;

    Bounded() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<UUID, V> eldest) {
      return size() > MOST;
    }
  }
}
