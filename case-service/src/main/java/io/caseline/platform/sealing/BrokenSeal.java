package io.caseline.platform.sealing;

/**
 * Something sealed does not open in its place: it was changed, or it was sealed for another place.
 * An {@link IllegalArgumentException}, as the bytes are to blame; it says nothing of what they are.
 */
final class BrokenSeal extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  BrokenSeal(Throwable cause) {
    super("Something sealed was changed, or stands in another place than it was sealed for", cause);
  }
}
