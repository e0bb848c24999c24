package io.caseline.platform.sealing;

/**
 * Wraps the keys that data is sealed with, so that the database alone opens nothing. The default
 * keeps its own keys in a file ({@link KeyFileEncryption}); a key management service takes its
 * place as a bean of this type. The scheme is envelope encryption: NIST SP 800-57 Part 1 calls the
 * wrapping key a key-encryption key, and what it wraps data-encryption keys.
 */
public interface KeyEncryption {

  /** The id of the key that {@link #wrap} uses. */
  String primary();

  /**
   * Wraps a key with the primary one.
   *
   * @param boundTo whose key it is: it unwraps with the same words only
   */
  WrappedKey wrap(byte[] key, String boundTo);

  /**
   * Unwraps a key.
   *
   * @throws KeysUnavailable when the wrapping key is not to be had now
   */
  byte[] unwrap(WrappedKey wrapped, String boundTo);

  /**
   * Looks whether an operator has changed which key is the primary one.
   *
   * @throws KeysUnavailable when that cannot be told now; the keys of before still wrap and unwrap
   */
  void refresh();
}
