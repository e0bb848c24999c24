package io.caseline.platform.sealing;

/**
 * Seals what belongs to no single member, under a key of the service's own, which is wrapped like a
 * member's key.
 */
public interface Vault {

  /**
   * Seals bytes for one place.
   *
   * @param context what the bytes are and where they stand: they open with the same words only, so
   *     that what was sealed for one place cannot be put into another
   */
  byte[] seal(byte[] plain, String context);

  /**
   * Opens bytes in the place they were sealed for.
   *
   * @throws KeysUnavailable when the key cannot be had now: answered with 503
   * @throws IllegalArgumentException when the bytes were not sealed here for this context
   */
  byte[] open(byte[] sealed, String context);
}
