package io.caseline.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;

/**
 * A witness's statement that, at a time, this was the largest checkpoint of the log it had seen,
 * and consistent with all before ({@code cosignature/v1} of c2sp.org/tlog-cosignature).
 */
public final class Cosignature {

  private static final int BYTES = Long.BYTES + Ed25519.SIGNATURE_BYTES;

  private Cosignature() {}

  /** When a witness says it has seen the checkpoint. */
  public static Instant time(SignatureLine line) {
    return Instant.ofEpochSecond(ByteBuffer.wrap(line.signature()).getLong());
  }

  static boolean holds(PublicKey key, String text, SignatureLine line)
      throws GeneralSecurityException {
    byte[] signature = line.signature();
    if (signature.length != BYTES) {
      return false;
    }
    long time = ByteBuffer.wrap(signature).getLong();
    return time >= 0
        && Ed25519.verify(
            key, message(text, time), Arrays.copyOfRange(signature, Long.BYTES, BYTES));
  }

  static byte[] message(String text, long time) {
    return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] encoded(long time, byte[] signature) {
    return ByteBuffer.allocate(BYTES).putLong(time).put(signature).array();
  }
}
