package io.caseline.tools.client;

/** No answer came, after every retry that was allowed. */
public final class ServerNotReached extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ServerNotReached(String operation, Throwable cause) {
    super(operation + " got no answer: " + cause.getClass().getSimpleName(), cause);
  }
}
