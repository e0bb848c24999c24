package io.caseline.platform.sealing;

import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;

/**
 * A key cannot be had now: the key that wraps it is not there, or who keeps that one does not
 * answer. Not the same as a key that was destroyed. It passes when an operator brings the key back;
 * till then requests are answered 503, and projections wait instead of parking their events.
 */
public final class KeysUnavailable extends AxonTransientException {

  private static final long serialVersionUID = 1L;

  public KeysUnavailable(String message) {
    super(message);
  }

  public KeysUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
