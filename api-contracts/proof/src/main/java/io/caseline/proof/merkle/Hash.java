package io.caseline.proof.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A SHA-256 hash in a Merkle tree, as RFC 6962 section 2.1 makes them: leaves and nodes are hashed
 * with different first bytes, so that a node can never be passed off as a leaf.
 */
public final class Hash {

  public static final int BYTES = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /** Looking a digest up costs as much as hashing a node. */
  private static final ThreadLocal<MessageDigest> DIGESTS = ThreadLocal.withInitial(Hash::sha256);

  /** The root of a tree without leaves: the hash of nothing. */
  public static final Hash EMPTY_TREE = new Hash(sha256().digest());

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash of a leaf that holds this. */
  public static Hash leaf(byte[] content, int length) {
    MessageDigest digest = DIGESTS.get();
    digest.update(LEAF);
    digest.update(content, 0, length);
    return new Hash(digest.digest());
  }

  public static Hash leaf(byte[] content) {
    return leaf(content, content.length);
  }

  /** The hash of a node above these two. */
  public static Hash node(Hash left, Hash right) {
    MessageDigest digest = DIGESTS.get();
    digest.update(NODE);
    digest.update(left.bytes);
    digest.update(right.bytes);
    return new Hash(digest.digest());
  }

  /**
   * A hash that was written down.
   *
   * @throws IllegalArgumentException when these are not 32 bytes
   */
  public static Hash of(byte[] bytes) {
    return at(0, bytes, bytes.length);
  }

  /** The hash with this number in an array of hashes written one after the other. */
  public static Hash in(byte[] hashes, int number) {
    return at(number * BYTES, hashes, BYTES);
  }

  private static Hash at(int offset, byte[] bytes, int length) {
    if (length != BYTES || offset + length > bytes.length) {
      throw new IllegalArgumentException("A hash has 32 bytes.");
    }
    return new Hash(Arrays.copyOfRange(bytes, offset, offset + length));
  }

  public static Hash base64(String text) {
    return of(Base64.getDecoder().decode(text));
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Writes it as the hash with this number into an array of hashes. */
  public void writeInto(byte[] hashes, int number) {
    System.arraycopy(bytes, 0, hashes, number * BYTES, BYTES);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
