package io.caseline.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A public key as it is handed on: {@code <name>+<id>+<type and key in base64>}, the text of
 * c2sp.org/signed-note. Whoever trusts a log has this text from a source other than the log.
 */
public final class VerifierKey {

  /** Signs notes. */
  public static final byte NOTE = 1;

  /** Cosigns checkpoints with a time, as witnesses do (c2sp.org/tlog-cosignature). */
  public static final byte COSIGNATURE = 4;

  private final String name;
  private final byte type;
  private final byte[] raw;
  private final PublicKey key;

  VerifierKey(String name, byte type, byte[] raw) throws GeneralSecurityException {
    this.name = KeyName.checked(name);
    this.type = type;
    this.raw = raw.clone();
    this.key = Ed25519.publicKey(raw);
  }

  /**
   * Reads a key's text.
   *
   * @throws IllegalArgumentException when it is none, or one of a type not known here
   */
  public static VerifierKey parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    try {
      byte[] typed = Base64.getDecoder().decode(parts.length == 3 ? parts[2] : "");
      if (typed.length != 1 + Ed25519.KEY_BYTES || (typed[0] != NOTE && typed[0] != COSIGNATURE)) {
        throw new IllegalArgumentException("not Ed25519");
      }
      byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
      VerifierKey key = new VerifierKey(parts[0], typed[0], raw);
      if (!hex(key.id()).equals(parts[1])) {
        throw new IllegalArgumentException("The id is another key's.");
      }
      return key;
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "This is not a verifier key: it would be <name>+<8 hex digits>+<base64>.", e);
    }
  }

  public String name() {
    return name;
  }

  public boolean cosigns() {
    return type == COSIGNATURE;
  }

  /** Which key of this name: the beginning of a hash over name, type and key. */
  int id() {
    return id(name, type, raw);
  }

  static int id(String name, byte type, byte[] raw) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      digest.update(type);
      return ByteBuffer.wrap(digest.digest(raw)).getInt();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  static String hex(int id) {
    return HexFormat.of().toHexDigits(id);
  }

  /** Whether this line says that it is by this key. */
  public boolean isNamedBy(SignatureLine line) {
    return line.name().equals(name) && line.keyId() == id();
  }

  /** Whether the line is this key's signature of the text. */
  public boolean signed(String text, SignatureLine line) {
    if (!isNamedBy(line)) {
      return false;
    }
    try {
      return cosigns() ? Cosignature.holds(key, text, line) : plain(text, line);
    } catch (GeneralSecurityException broken) {
      return false;
    }
  }

  private boolean plain(String text, SignatureLine line) throws GeneralSecurityException {
    byte[] signature = line.signature();
    return signature.length == Ed25519.SIGNATURE_BYTES
        && Ed25519.verify(key, text.getBytes(StandardCharsets.UTF_8), signature);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key && key.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, id());
  }

  /** The text to hand on. */
  @Override
  public String toString() {
    byte[] typed = Ed25519.join(new byte[] {type}, raw);
    return name + "+" + hex(id()) + "+" + Base64.getEncoder().encodeToString(typed);
  }
}
