package io.caseline.platform.sealing;

import io.caseline.platform.sealing.SealingKeyTable.Row;
import io.caseline.web.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives out keys, and remembers them so that not every text costs a query.
 *
 * <p>What is remembered is good as long as no key anywhere was destroyed or wrapped anew: once a
 * second, when a key is wanted, the number of such changes is read, and if it has grown everything
 * is forgotten, and looked up which key wraps: a node that went on wrapping with an old one would
 * make keys that are lost when that one is dropped. Everything is forgotten as well when the table
 * lacks a key that was remembered. A transaction that makes or destroys keys has a memory of its
 * own, so that nobody else ever sees a key that may be rolled back, or is kept from seeing that one
 * is gone.
 */
@Component
class Keyring implements MemberKeys {

  private static final Logger log = LoggerFactory.getLogger(Keyring.class);

  private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

  /** Never read from the table, where the number begins with 0. */
  private static final long NEVER = -1;

  /** The service's own key is remembered under this. */
  private static final UUID SERVICE = new UUID(0, 0);

  /** Where more are lost, it is the table that has to be brought back. */
  private static final int MOST_REPORTED = 1_000;

  private final SealingKeyTable table;
  private final KeyEncryption encryption;
  private final Clock clock;

  private final Set<UUID> reported = ConcurrentHashMap.newKeySet();
  private volatile KnownKeys shared = new KnownKeys(NEVER);
  private volatile long lookedAt;

  Keyring(SealingKeyTable table, KeyEncryption encryption, Clock clock) {
    this.table = table;
    this.encryption = encryption;
    this.clock = clock;
  }

  /** The key to seal with; made when there is none yet. */
  DataKey current(@Nullable UUID member) {
    return existing(member).orElseGet(() -> make(member));
  }

  /** The same for what was said before: none is made for it when all were destroyed since. */
  Optional<DataKey> currentUnlessErased(UUID member) {
    Optional<DataKey> existing = existing(member);
    return existing.isPresent() || table.hasDestroyed(member)
        ? existing
        : Optional.of(make(member));
  }

  private Optional<DataKey> existing(@Nullable UUID member) {
    UUID owner = owner(member);
    KnownKeys known = known();
    DataKey remembered = known.currentOf(owner);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Optional<DataKey> stored = stored(member);
    stored.ifPresent(key -> known.putCurrent(owner, key));
    return stored;
  }

  private static UUID owner(@Nullable UUID member) {
    return member == null ? SERVICE : member;
  }

  /** The oldest that still opens something. */
  private Optional<DataKey> stored(@Nullable UUID member) {
    return keys(table.current(member)).values().stream().flatMap(Optional::stream).findFirst();
  }

  /**
   * The keys of these ids; empty where one was destroyed.
   *
   * @throws LostKey when one is missing, which is not the same
   */
  Map<UUID, Optional<DataKey>> require(Collection<UUID> ids) {
    Map<UUID, Optional<DataKey>> found = find(ids);
    if (!found.keySet().containsAll(ids)) {
      throw new LostKey(ids.stream().filter(id -> !found.containsKey(id)).toList());
    }
    return found;
  }

  /** The keys of these ids by one query at most. Those that are lost are left out, and reported. */
  Map<UUID, Optional<DataKey>> find(Collection<UUID> ids) {
    KnownKeys known = known();
    Map<UUID, Optional<DataKey>> found = known.among(ids);
    List<UUID> unknown = ids.stream().filter(id -> !found.containsKey(id)).distinct().toList();
    if (unknown.isEmpty()) {
      return found;
    }
    keys(table.find(unknown))
        .forEach(
            (id, key) -> {
              known.put(id, key);
              found.put(id, key);
            });
    unknown.stream().filter(id -> !found.containsKey(id)).forEach(this::report);
    return found;
  }

  @Override
  public boolean hasKey(UUID memberId) {
    return !table.current(memberId).isEmpty();
  }

  @Override
  public void destroy(UUID memberId, Instant at) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Keys are destroyed together with what that means");
    }
    KeysOfTransaction.begin(this, shared);
    table.destroy(memberId, at);
    KeysOfTransaction.forget(this);
  }

  @Override
  public void lookAgain() {
    shared = new KnownKeys(NEVER);
  }

  private DataKey make(@Nullable UUID member) {
    UUID id = Ids.next();
    byte[] secret = DataKey.newSecret();
    WrappedKey wrapped = encryption.wrap(secret, Row.boundTo(id, member));
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      KeysOfTransaction.begin(this, shared);
    }
    table.insert(id, member, wrapped, clock.instant());
    DataKey key = new DataKey(id, secret);
    known().putCurrent(owner(member), key);
    return key;
  }

  /** The keys of rows, in their order: empty where one was destroyed, without those changed. */
  private Map<UUID, Optional<DataKey>> keys(List<Row> rows) {
    Map<UUID, Optional<DataKey>> keys = new LinkedHashMap<>();
    for (Row row : rows) {
      try {
        keys.put(row.id(), unwrapped(row));
      } catch (BrokenSeal changed) {
        report(row.id());
      }
    }
    return keys;
  }

  private Optional<DataKey> unwrapped(Row row) {
    return Optional.ofNullable(row.wrapped())
        .map(wrapped -> new DataKey(row.id(), encryption.unwrap(wrapped, row.boundTo())));
  }

  /** Says once of each what an operator has to know, as whoever reads what it sealed comes by. */
  private void report(UUID lost) {
    if (reported.size() < MOST_REPORTED && reported.add(lost)) {
      log.warn("Sealing key {} is not in its table, or was changed there: it is lost", lost);
    }
  }

  /**
   * Whether the database was put back, or failed over to a standby that lacks what was committed
   * last: the youngest keys are gone then, and what is sealed with one of them could never be
   * opened.
   */
  private boolean isLost(@Nullable UUID youngest) {
    boolean lost = youngest != null && table.find(List.of(youngest)).isEmpty();
    if (lost) {
      log.warn("The database was put back: it lacks a key that was there. All are read again.");
    }
    return lost;
  }

  private KnownKeys known() {
    KnownKeys own = KeysOfTransaction.of(this);
    if (own != null) {
      return own;
    }
    KnownKeys known = shared;
    long now = System.nanoTime();
    if (known.changes() == NEVER || now - lookedAt >= LOOK_AGAIN_NANOS) {
      long changes = table.changes();
      if (known.changes() != changes || isLost(known.youngest())) {
        refreshIfPossible();
        known = new KnownKeys(changes);
        shared = known;
      }
      lookedAt = now;
    }
    return known;
  }

  private void refreshIfPossible() {
    try {
      encryption.refresh();
    } catch (KeysUnavailable now) {
      log.warn("Which key wraps cannot be told now, going on with the one of before", now);
    }
  }
}
