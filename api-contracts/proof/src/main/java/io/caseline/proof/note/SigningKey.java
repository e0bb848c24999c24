package io.caseline.proof.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A secret key as the tools of the field keep it: {@code PRIVATE+KEY+<name>+<id>+<type and seed in
 * base64>}. Never shown by {@link #toString()}.
 */
public final class SigningKey {

  private static final String BEGINNING = "PRIVATE+KEY+";

  private final byte type;
  private final byte[] seed;
  private final VerifierKey verifier;

  private SigningKey(String name, byte type, byte[] seed) {
    this.type = type;
    this.seed = seed.clone();
    try {
      this.verifier = new VerifierKey(name, type, Ed25519.publicKeyOf(seed));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** A new key that signs notes. */
  public static SigningKey generate(String name) {
    return generate(name, VerifierKey.NOTE);
  }

  /** A new key of a witness. */
  public static SigningKey generateWitness(String name) {
    return generate(name, VerifierKey.COSIGNATURE);
  }

  private static SigningKey generate(String name, byte type) {
    byte[] seed = new byte[Ed25519.KEY_BYTES];
    new SecureRandom().nextBytes(seed);
    return new SigningKey(name, type, seed);
  }

  /**
   * Reads a key's text.
   *
   * @throws IllegalArgumentException when it is none; the message does not quote it
   */
  public static SigningKey parse(String text) {
    String[] parts = text.strip().split("\\+", 5);
    if (text.startsWith(BEGINNING) && parts.length == 5) {
      byte[] typed = Base64.getDecoder().decode(parts[4]);
      if (typed.length == 1 + Ed25519.KEY_BYTES
          && (typed[0] == VerifierKey.NOTE || typed[0] == VerifierKey.COSIGNATURE)) {
        byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
        SigningKey key = new SigningKey(parts[2], typed[0], seed);
        if (VerifierKey.hex(key.verifier.id()).equals(parts[3])) {
          return key;
        }
      }
    }
    throw new IllegalArgumentException("This is not a signing key.");
  }

  /** The text to keep in a file that nobody else can read. */
  public String secret() {
    byte[] typed = Ed25519.join(new byte[] {type}, seed);
    String id = VerifierKey.hex(verifier.id());
    return BEGINNING + verifier.name() + "+" + id + "+" + Base64.getEncoder().encodeToString(typed);
  }

  /** The same secret under another name, for another log of the same service. */
  public SigningKey named(String name) {
    return new SigningKey(name, type, seed);
  }

  public VerifierKey verifier() {
    return verifier;
  }

  public SignedNote sign(String text) {
    SignedNote note = new SignedNote(text, List.of());
    return note.with(line(signature(text.getBytes(StandardCharsets.UTF_8))));
  }

  /** A witness's signature of a checkpoint, at a time. */
  public SignatureLine cosign(SignedNote checkpoint, Instant at) {
    if (!verifier.cosigns()) {
      throw new IllegalStateException("This is not a witness's key.");
    }
    long time = at.getEpochSecond();
    byte[] signature = signature(Cosignature.message(checkpoint.text(), time));
    return line(Cosignature.encoded(time, signature));
  }

  private SignatureLine line(byte[] signature) {
    return new SignatureLine(verifier.name(), verifier.id(), signature);
  }

  private byte[] signature(byte[] message) {
    try {
      return Ed25519.sign(Ed25519.privateKey(seed), message);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public String toString() {
    return "signing key of " + verifier;
  }
}
