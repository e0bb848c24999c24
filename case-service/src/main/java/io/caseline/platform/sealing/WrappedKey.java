package io.caseline.platform.sealing;

/** A key in the form in which it is stored. */
public final class WrappedKey {

  private final String wrappedBy;
  private final byte[] bytes;

  /**
   * The key with this id has made these bytes of it.
   *
   * @param wrappedBy the id of the wrapping key
   */
  public WrappedKey(String wrappedBy, byte[] bytes) {
    this.wrappedBy = wrappedBy;
    this.bytes = bytes.clone();
  }

  public String wrappedBy() {
    return wrappedBy;
  }

  public byte[] bytes() {
    return bytes.clone();
  }
}
