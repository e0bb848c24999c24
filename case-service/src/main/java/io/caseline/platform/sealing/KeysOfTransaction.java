package io.caseline.platform.sealing;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The memory of a transaction that makes or destroys keys: bound to its thread until it ends. What
 * others remember is then forgotten, too, as keys may be gone.
 */
final class KeysOfTransaction implements TransactionSynchronization {

  private final Keyring keyring;
  private KnownKeys keys = new KnownKeys(0);

  private KeysOfTransaction(Keyring keyring) {
    this.keyring = keyring;
  }

  static @Nullable KnownKeys of(Keyring keyring) {
    return TransactionSynchronizationManager.getResource(keyring) instanceof KeysOfTransaction own
        ? own.keys
        : null;
  }

  static void begin(Keyring keyring) {
    if (!TransactionSynchronizationManager.hasResource(keyring)) {
      var own = new KeysOfTransaction(keyring);
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

  private boolean destroyed;

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(keyring);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(keyring, this);
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(keyring);
    if (destroyed) {
      keyring.lookAgain();
    }
  }
}
