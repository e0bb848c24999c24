package io.caseline.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Wraps with the keys of a file, which this process holds in memory.
 *
 * <p>The file is read again when something is wrapped with a key that is not in memory, and when an
 * operator has keys wrapped anew, on any node. Until then a node goes on with the primary key that
 * it has: so a changed file can be brought to every node first, and nobody meets a key they cannot
 * unwrap.
 */
final class KeyFileEncryption implements KeyEncryption {

  private final KeyFile file;
  private volatile Loaded keys;

  /** The keys in memory. */
  private record Loaded(List<String> ids, Aead aead) {
    static Loaded from(KeyFile file) {
      KeysetHandle keys = file.read();
      try {
        return new Loaded(KeyFile.ids(keys), keys.getPrimitive(AeadConfig2026.get(), Aead.class));
      } catch (GeneralSecurityException otherKeys) {
        throw new IllegalStateException(
            file.path() + " holds keys that are not for this", otherKeys);
      }
    }
  }

  KeyFileEncryption(KeyFile file) {
    this.file = file;
    this.keys = Loaded.from(file);
  }

  @Override
  public String primary() {
    return keys.ids().getFirst();
  }

  @Override
  public WrappedKey wrap(byte[] key, String boundTo) {
    Loaded now = keys;
    try {
      return new WrappedKey(now.ids().getFirst(), now.aead().encrypt(key, bytes(boundTo)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM is not there", impossible);
    }
  }

  @Override
  public byte[] unwrap(WrappedKey wrapped, String boundTo) {
    if (!keys.ids().contains(wrapped.wrappedBy())) {
      refresh();
    }
    Loaded now = keys;
    if (!now.ids().contains(wrapped.wrappedBy())) {
      throw new KeysUnavailable(
          "Sealing keys are wrapped with key " + wrapped.wrappedBy() + ", which is not there");
    }
    try {
      return now.aead().decrypt(wrapped.bytes(), bytes(boundTo));
    } catch (GeneralSecurityException changed) {
      throw new BrokenSeal(changed);
    }
  }

  @Override
  public void refresh() {
    try {
      keys = Loaded.from(file);
    } catch (RuntimeException unreadable) {
      throw new KeysUnavailable("The file of keys cannot be read", unreadable);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
