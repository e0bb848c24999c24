package io.caseline.platform.sealing;

/** How personal data reads once its key is destroyed. */
public final class Erased {

  /** What stands in the place of every text. It is no secret, and is never sealed itself. */
  public static final String TEXT = "[erased]";

  private Erased() {}
}
