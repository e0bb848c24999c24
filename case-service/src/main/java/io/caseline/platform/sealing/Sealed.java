package io.caseline.platform.sealing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Something sealed, as text: {@code <key id>.<bytes>}, the id's 16 bytes in base64url without
 * padding, then nonce, ciphertext and tag in base64.
 */
final class Sealed {

  private static final int ID_LENGTH = 22;
  private static final int ID_BYTES = 16;
  private static final int ID_VERSION = 7;
  private static final int NONCE_AND_TAG = 12 + 16;

  private final UUID key;
  private final byte[] bytes;

  private Sealed(UUID key, byte[] bytes) {
    this.key = key;
    this.bytes = bytes;
  }

  static Sealed by(DataKey key, byte[] plain, String place) {
    return new Sealed(key.id(), key.seal(plain, place));
  }

  /** Empty when the text has another form, and so was never sealed. */
  static Optional<Sealed> parse(String text) {
    if (text.length() <= ID_LENGTH || text.charAt(ID_LENGTH) != '.') {
      return Optional.empty();
    }
    try {
      UUID key = id(Base64.getUrlDecoder().decode(text.substring(0, ID_LENGTH)));
      byte[] bytes = Base64.getDecoder().decode(text.substring(ID_LENGTH + 1));
      return bytes.length >= NONCE_AND_TAG && key.version() == ID_VERSION
          ? Optional.of(new Sealed(key, bytes))
          : Optional.empty();
    } catch (IllegalArgumentException otherForm) {
      return Optional.empty();
    }
  }

  /** The form for bytes: the key's id, then the rest. */
  static Sealed ofBytes(byte[] bytes) {
    if (bytes.length < ID_BYTES) {
      throw new IllegalArgumentException("too short to be something sealed");
    }
    return new Sealed(id(bytes), Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
  }

  UUID key() {
    return key;
  }

  byte[] openedBy(DataKey dataKey, String place) {
    return dataKey.open(bytes, place);
  }

  String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(idBytes())
        + '.'
        + Base64.getEncoder().encodeToString(bytes);
  }

  byte[] allBytes() {
    return ByteBuffer.allocate(ID_BYTES + bytes.length).put(idBytes()).put(bytes).array();
  }

  private byte[] idBytes() {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(key.getMostSignificantBits())
        .putLong(key.getLeastSignificantBits())
        .array();
  }

  private static UUID id(byte[] bytes) {
    ByteBuffer id = ByteBuffer.wrap(bytes);
    return new UUID(id.getLong(), id.getLong());
  }
}
