package io.caseline.platform.sealing;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The memory of a transaction that makes or destroys keys: bound to its thread until it ends. If it
 * destroyed any, what others remember is then forgotten, too; if not, they are told of the keys it
 * made, which everyone who reads its events wants next.
 */
final class KeysOfTransaction implements TransactionSynchronization {

  private final Keyring keyring;

  /**
   * What others remembered when it began. When a key is destroyed they begin a new memory: one that
   * was made here and destroyed at once, before they are told of it, never comes into that.
   */
  private final KnownKeys others;

  private KnownKeys keys = new KnownKeys(0);
  private boolean destroyed;

  private KeysOfTransaction(Keyring keyring, KnownKeys others) {
    this.keyring = keyring;
    this.others = others;
  }

  static @Nullable KnownKeys of(Keyring keyring) {
    return TransactionSynchronizationManager.getResource(keyring) instanceof KeysOfTransaction own
        ? own.keys
        : null;
  }

  static void begin(Keyring keyring, KnownKeys others) {
    if (!TransactionSynchronizationManager.hasResource(keyring)) {
      var own = new KeysOfTransaction(keyring, others);
      TransactionSynchronizationManager.bindResource(keyring, own);
      TransactionSynchronizationManager.registerSynchronization(own);
    }
  }

  /** What the transaction itself remembered before it destroyed keys. */
  static void forget(Keyring keyring) {
    if (TransactionSynchronizationManager.getResource(keyring) instanceof KeysOfTransaction own) {
      own.keys = new KnownKeys(0);
      own.destroyed = true;
    }
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(keyring);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(keyring, this);
  }

  @Override
  public void afterCommit() {
    if (!destroyed) {
      keys.tell(others);
    }
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(keyring);
    if (destroyed) {
      keyring.lookAgain();
    }
  }
}
