package io.caseline.platform.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * A key that seals data: AES-256 in Galois/Counter Mode (NIST SP 800-38D) by Google Tink, a fresh
 * random nonce of 96 bits for each text. What is sealed is bound to its place by associated data,
 * so that a sealed value copied into another field, event or case does not open there.
 */
final class DataKey {

  private static final int KEY_BYTES = 32;
  private static final AesGcmParameters AES_256_GCM = parameters();

  private final UUID id;
  private final Aead aead;

  DataKey(UUID id, byte[] secret) {
    this.id = id;
    this.aead = aead(SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()));
  }

  /** The bytes of a new key. */
  static byte[] newSecret() {
    return SecretBytes.randomBytes(KEY_BYTES).toByteArray(InsecureSecretKeyAccess.get());
  }

  UUID id() {
    return id;
  }

  byte[] seal(byte[] plain, String place) {
    try {
      return aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM is not there", impossible);
    }
  }

  byte[] open(byte[] sealed, String place) {
    try {
      return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException changed) {
      throw new BrokenSeal(changed);
    }
  }

  @AccessesPartialKey // A key of ours is 32 bytes that we keep ourselves, and not a keyset of
  // Tink's.
  private static Aead aead(SecretBytes secret) {
    try {
      AesGcmKey key = AesGcmKey.builder().setParameters(AES_256_GCM).setKeyBytes(secret).build();
      return KeysetHandle.newBuilder()
          .setConfiguration(AeadConfig2026.get())
          .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
          .build()
          .getPrimitive(AeadConfig2026.get(), Aead.class);
    } catch (GeneralSecurityException noKey) {
      throw new IllegalStateException("not a key of AES-256", noKey);
    }
  }

  private static AesGcmParameters parameters() {
    try {
      return AesGcmParameters.builder()
          .setKeySizeBytes(KEY_BYTES)
          .setIvSizeBytes(12)
          .setTagSizeBytes(16)
          .setVariant(AesGcmParameters.Variant.NO_PREFIX)
          .build();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM is not there", impossible);
    }
  }
}
