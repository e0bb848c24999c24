package io.caseline.proof.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** A line below a note: who signed, with which of his keys, and the signature. */
public final class SignatureLine {

  private static final String DASH = "\u2014 ";

  private final String name;
  private final int keyId;
  private final byte[] signature;

  SignatureLine(String name, int keyId, byte[] signature) {
    this.name = KeyName.checked(name);
    this.keyId = keyId;
    this.signature = signature.clone();
  }

  /**
   * Reads a line, without its end.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static SignatureLine parse(String line) {
    String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", 2) : null;
    if (parts == null || parts.length != 2) {
      throw new IllegalArgumentException("This is not a signature line.");
    }
    byte[] bytes = Base64.getDecoder().decode(parts[1]);
    if (bytes.length <= Integer.BYTES) {
      throw new IllegalArgumentException("This signature is too short.");
    }
    int id = ByteBuffer.wrap(bytes).getInt();
    byte[] signature = Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    return new SignatureLine(parts[0], id, signature);
  }

  public String name() {
    return name;
  }

  int keyId() {
    return keyId;
  }

  byte[] signature() {
    return signature.clone();
  }

  /** Who says to have signed: the name and the key's id. */
  public String signer() {
    return name + "+" + VerifierKey.hex(keyId);
  }

  /** The line, without its end. */
  @Override
  public String toString() {
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(keyId).put(signature).array();
    return DASH + name + " " + Base64.getEncoder().encodeToString(bytes);
  }
}
