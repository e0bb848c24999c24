package io.caseline.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that seals data: AES-256 in Galois/Counter Mode (NIST SP 800-38D), a fresh random nonce of
 * 96 bits for each text, in front of it, and a tag of 128 bits behind it. What is sealed is bound
 * to its place by associated data, so that a sealed value copied into another field, event or case
 * does not open there.
 *
 * <p>The form is Google Tink's, without its prefix. Tink itself keeps its random numbers with the
 * thread, and each request has a new one: see ADR 0026.
 */
final class DataKey {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String AES_GCM = "AES/GCM/NoPadding";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Provider PROVIDER = provider();

  private final UUID id;
  private final SecretKeySpec secret;

  DataKey(UUID id, byte[] secret) {
    if (secret.length != KEY_BYTES) {
      throw new IllegalArgumentException("not a key of AES-256");
    }
    this.id = id;
    this.secret = new SecretKeySpec(secret, "AES");
  }

  /** The bytes of a new key. */
  static byte[] newSecret() {
    return random(KEY_BYTES);
  }

  UUID id() {
    return id;
  }

  byte[] seal(byte[] plain, String place) {
    byte[] nonce = random(NONCE_BYTES);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, place);
      byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException impossible) {
      throw noCipher(impossible);
    }
  }

  byte[] open(byte[] sealed, String place) {
    try {
      if (sealed.length < NONCE_BYTES) {
        throw new AEADBadTagException("too short");
      }
      byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
      return cipher(Cipher.DECRYPT_MODE, nonce, place)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (GeneralSecurityException changed) {
      throw new BrokenSeal(changed);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(AES_GCM, PROVIDER);
    cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  private static Provider provider() {
    try {
      return Cipher.getInstance(AES_GCM).getProvider();
    } catch (GeneralSecurityException impossible) {
      throw noCipher(impossible);
    }
  }

  private static IllegalStateException noCipher(GeneralSecurityException cause) {
    return new IllegalStateException("AES-GCM is not there", cause);
  }
}
